package smena.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.day.GoodsModel.Batch;
import smena.day.GoodsModel.GrossProfit;
import smena.day.GoodsModel.Kind;
import smena.day.GoodsModel.ReceiptLine;
import smena.day.GoodsModel.SaleLine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The worked examples of the rules, and some made by hand, against the reference model.
class GoodsModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    private final GoodsModel model = new GoodsModel(DAY);

    private void product(long id, long cost, long stock) {
        model.product(id, 10_000, cost, OptionalLong.of(stock));
    }

    private String receive(long product, long thousandths, long cost) {
        return model.receive("Sharq", List.of(new ReceiptLine(product, thousandths, cost)), false);
    }

    private String receive(long product, long thousandths, long cost, LocalDate expiry) {
        ReceiptLine line =
                new ReceiptLine(product, thousandths, cost, Optional.empty(), Optional.of(expiry));
        return model.receive("Sharq", List.of(line), false);
    }

    private long sell(String name, long product, long thousandths) {
        return model.sell(name, List.of(new SaleLine(product, thousandths))).getFirst();
    }

    // The text's own

    @Test
    void receiptMeetsStockBelowZero() {
        // §10.2: −5 sold at 7,000 = −35,000. 20 at 8,000 = 160,000. 160,000 × 5 / 20 = 40,000, less
        // 35,000 is 5,000. Left: 160,000 − 35,000 − 5,000 = 120,000 for 15 = 8,000.
        product(1, 7_000, 0);
        assertEquals(35_000, sell("S1", 1, 5_000));
        assertEquals(-5_000, model.stock(1));
        receive(1, 20_000, 160_000);
        assertEquals(5_000, model.correction(1));
        assertEquals(15_000, model.stock(1));
        assertEquals(120_000, model.value(1));
        assertEquals(8_000, model.average(1));
        assertEquals(35_000, model.saleCost("S1", 1));
    }

    @Test
    void lastUnitTakesTheRest() {
        // §10.2: 3 for 10,000. 10,000 / 3 = 3,333.33 → 3,333; 6,667 / 2 = 3,333.5 → 3,334; rest
        // 3,333. Sum 10,000.
        product(1, 0, 0);
        receive(1, 3_000, 10_000);
        assertEquals(3_333, sell("S1", 1, 1_000));
        assertEquals(3_334, sell("S2", 1, 1_000));
        assertEquals(3_333, sell("S3", 1, 1_000));
        assertEquals(0, model.value(1));
        assertEquals(0, model.stock(1));
    }

    @Test
    void shareOfTheText() {
        // §4.5: 0.845 kg is 51,714.00, 0.300 kg of it: 5,171,400 × 300 / 845 = 1,836,000.
        assertEquals(1_836_000, GoodsModel.share(5_171_400, 300, 845));
    }

    // Made by hand

    @Test
    void movingAverage() {
        // 10 at 500 = 5,000 and 5 at 800 = 4,000: 9,000 / 15 = 600. 4 cost 2,400; 6,600 is left.
        product(1, 500, 10_000);
        receive(1, 5_000, 4_000);
        assertEquals(600, model.average(1));
        assertEquals(2_400, sell("S1", 1, 4_000));
        assertEquals(6_600, model.value(1));
        assertEquals(4_000, model.supplierBalance("Sharq"));
    }

    @Test
    void weighedGoods() {
        // 2.500 kg for 16,999. 0.845 kg: 16,999 × 845 / 2,500 = 5,745.662 → 5,746. 11,253 for
        // 1.655 kg: a kg is 11,253,000 / 1,655 = 6,799.39…; the last known cost
        // stays that of the receipt, 16,999,000 / 2,500 = 6,799.6 → 6,800.
        product(1, 0, 0);
        receive(1, 2_500, 16_999);
        assertEquals(5_746, sell("S1", 1, 845));
        assertEquals(11_253, model.value(1));
        assertEquals(6_800, model.average(1));
    }

    @Test
    void saleThroughZero() {
        // 3 for 10,000, sold 5: 10,000 × 5 / 3 = 16,666.67 → 16,667; value −6,667 for −2. Then 1
        // more at the last known cost 3,333; value −10,000.
        product(1, 0, 0);
        receive(1, 3_000, 10_000);
        assertEquals(16_667, sell("S1", 1, 5_000));
        assertEquals(-6_667, model.value(1));
        assertEquals(3_333, sell("S2", 1, 1_000));
        assertEquals(-10_000, model.value(1));
    }

    @Test
    void receiptThatStaysBelowZero() {
        // −5 at 7,000 meets 3 for 24,000: −2 are left at their 7,000 = −14,000, correction −35,000
        // +
        // 24,000 + 14,000 = 3,000. The last known cost is 24,000 / 3 = 8,000. 2 more for 17,000:
        // nothing is left, correction −14,000 + 17,000 = 3,000.
        product(1, 7_000, 0);
        sell("S1", 1, 5_000);
        receive(1, 3_000, 24_000);
        assertEquals(3_000, model.correction(1));
        assertEquals(-14_000, model.value(1));
        assertEquals(8_000, model.average(1));
        receive(1, 2_000, 17_000);
        assertEquals(6_000, model.correction(1));
        assertEquals(0, model.value(1));
        assertEquals(0, model.stock(1));
        assertEquals(8_500, model.average(1));
    }

    @Test
    void soldTooDearly() {
        // −2 sold at 500 = −1,000 meets 3 for 1,000: 1,000 × 2 / 3 = 666.67 → 667, less 1,000 is
        // −333. Left: 1,000 − 1,000 + 333 = 333 for 1.
        product(1, 500, 0);
        sell("S1", 1, 2_000);
        receive(1, 3_000, 1_000);
        assertEquals(-333, model.correction(1));
        assertEquals(333, model.value(1));
    }

    @Test
    void partialRefundsEndAtTheCost() {
        // A line of 3 with cost 100. Shares: 33.3 → 33; 66.7 → 67, so 34; 100, so 33. The second is
        // not put to stock: 33 + 33 = 66 come back.
        product(1, 0, 0);
        receive(1, 3_000, 100);
        assertEquals(100, sell("S1", 1, 3_000));
        assertEquals(33, model.refund("S1", 1, 1_000, true).cost());
        assertEquals(34, model.refund("S1", 1, 1_000, false).cost());
        assertEquals(33, model.refund("S1", 1, 1_000, true).toStock());
        assertEquals(2_000, model.stock(1));
        assertEquals(66, model.value(1));
        assertThrows(IllegalArgumentException.class, () -> model.refund("S1", 1, 1, true));
    }

    @Test
    void supplierReturn() {
        // 10 for 5,000 and 10 for 7,000: 12,000, average 600. 4 of the first: paper 2,000, average
        // 2,400, correction 400. Left 16 for 9,600 = 600. Owed 12,000 − 2,000 = 10,000; after a
        // payment of 4,000 it is 6,000.
        product(1, 0, 0);
        String first = receive(1, 10_000, 5_000);
        receive(1, 10_000, 7_000);
        assertEquals(2_000, model.returnToSupplier(first, 1, 4_000));
        assertEquals(400, model.correction(1));
        assertEquals(9_600, model.value(1));
        assertEquals(600, model.average(1));
        assertEquals(10_000, model.supplierBalance("Sharq"));
        model.paySupplier("Sharq", 4_000);
        assertEquals(6_000, model.supplierBalance("Sharq"));
        assertThrows(IllegalArgumentException.class, () -> model.returnToSupplier(first, 1, 6_001));
    }

    @Test
    void stockTakeWhileTheTillSells() {
        // 10 at 300 = 3,000. Counted 9, then 2 sold (600): now 8 for 2,400. 9 − (8 + 2) = −1: 2,400
        // / 8 = 300 lost. Left 7 for 2,100. Counted 8: +1 at 300 = 2,400. Counted right: nothing.
        product(1, 300, 10_000);
        sell("S1", 1, 2_000);
        assertEquals(-300, model.count(1, 9_000, 2_000));
        assertEquals(7_000, model.stock(1));
        assertEquals(300, model.count(1, 8_000, 0));
        assertEquals(2_400, model.value(1));
        int before = model.movements(1).size();
        assertEquals(0, model.count(1, 8_000, 0));
        assertEquals(before, model.movements(1).size());
    }

    @Test
    void writeOffAndOwnUse() {
        // 7 for 1,000. Write off 2: 2,000 / 7 = 285.71 → 286; 714 for 5. Own use 3: 714 × 3 / 5 =
        // 428.4 → 428; 286 for 2. Write off 3: 286 and 1 at the last known 143 = 429; −143 for −1.
        product(1, 0, 0);
        receive(1, 7_000, 1_000);
        assertEquals(286, model.writeOff(1, 2_000));
        assertEquals(428, model.ownUse(1, 3_000));
        assertEquals(143, model.average(1));
        assertEquals(429, model.writeOff(1, 3_000));
        assertEquals(-1_000, model.stock(1));
        assertEquals(-143, model.value(1));
        assertEquals(-715, model.valueOf(DAY, Kind.WRITE_OFF));
        assertEquals(-428, model.valueOf(DAY, Kind.OWN_USE));
    }

    @Test
    void batchesEarliestFirst() {
        // 5 without a date, 4 until day + 10, 3 until day + 2. Sold 4: 3 of day + 2, 1 of day + 10.
        // 3 back: they have no date. Sold 1 more of day + 10. On that day it is still good.
        product(1, 100, 5_000);
        receive(1, 4_000, 400, DAY.plusDays(10));
        receive(1, 3_000, 300, DAY.plusDays(2));
        assertEquals(DAY.plusDays(2), model.batches(1).getFirst().expiry());
        sell("S1", 1, 4_000);
        assertEquals(List.of(left(3_000)), model.batches(1));
        model.refund("S1", 1, 3_000, true);
        assertEquals(List.of(left(3_000)), model.batches(1));
        sell("S2", 1, 1_000);
        assertEquals(List.of(left(2_000)), model.batches(1));
        assertEquals(0, model.expiringIn(9).size());
        assertEquals(1, model.expiringIn(10).size());
        model.day(DAY.plusDays(10));
        assertEquals(0, model.expired().size());
        assertEquals(1, model.expiringIn(0).size());
        assertFalse(model.onlyExpired(1));
        model.day(DAY.plusDays(11));
        assertEquals(1, model.expired().size());
        assertTrue(model.onlyExpired(1));
    }

    private static Batch left(long thousandths) {
        return new Batch("RECEIPT-1", 1, 1, DAY.plusDays(10), thousandths);
    }

    @Test
    void returnOfGoodsWithoutADateLeavesTheDated() {
        // 6 without a date, 4 until day + 10. 3 of the 6 go back: the 4 are there still. 1 of them
        // is
        // written off, as the earliest; the other 3 without a date leave 3.
        product(1, 100, 0);
        String undated = receive(1, 6_000, 600);
        receive(1, 4_000, 400, DAY.plusDays(10));
        model.returnToSupplier(undated, 1, 3_000);
        assertEquals(4_000, model.batches(1).getFirst().thousandths());
        model.writeOff(1, 1_000);
        assertEquals(3_000, model.batches(1).getFirst().thousandths());
        model.returnToSupplier(undated, 1, 3_000);
        assertEquals(3_000, model.batches(1).getFirst().thousandths());
    }

    @Test
    void pricesAtTheirTime() {
        // 10,000 now; 12,000 in an hour, 11,000 in two, made first. A basket of before keeps its
        // 10,000: 1.555 kg is 15,550. Both are due after two hours: the later one holds.
        product(1, 0, 5_000);
        MonthModel month = new MonthModel(model, Map.of(1L, 1_200));
        Instant now = Instant.parse("2026-11-27T05:00:00Z");
        month.repriceAt(now.plusSeconds(7_200), Map.of(1L, 11_000L));
        month.repriceAt(now.plusSeconds(3_600), Map.of(1L, 12_000L));
        MonthModel.BasketLine line = month.line(1, 1_555);
        month.due(now.plusSeconds(3_599));
        assertEquals(10_000, model.price(1));
        month.due(now.plusSeconds(7_200));
        assertEquals(11_000, model.price(1));
        assertEquals(0, month.waiting());
        assertEquals(15_550, MonthModel.total(List.of(line)));
        // 15,550 × 12 / 112 = 1,666.07: 13,884 without tax; the refund of 555 takes 5,550 and 595.
        month.sell("S1", List.of(line));
        assertEquals(13_884, month.profit(DAY).revenueWithoutTax());
        assertEquals(5_550, month.refund("S1", 1, 555, true));
        assertEquals(10_000, month.revenue(DAY));
        assertEquals(8_929, month.profit(DAY).revenueWithoutTax());
    }

    @Test
    void stockTakeInTwoPlaces() {
        // 10. Counted 6, sold 2, counted 3 elsewhere: 9 are there and 8 should be, +1. Sold 1 more:
        // 7, so 8 when it is booked. What was not counted stays.
        product(1, 100, 10_000);
        product(2, 100, 5_000);
        MonthModel month = new MonthModel(model, Map.of());
        month.count(1, 6_000);
        sell("S1", 1, 2_000);
        month.count(1, 3_000);
        sell("S2", 1, 1_000);
        assertEquals(Map.of(1L, 1_000L), month.differences());
        assertEquals(100, month.bookTake());
        assertEquals(8_000, model.stock(1));
        assertEquals(5_000, model.stock(2));
        assertTrue(month.differences().isEmpty());
    }

    @Test
    void batchOfAReceiptBelowZero() {
        // −2 meets 5 with a date: 3 are there, so the batch has 3. Returned 1 of it: 2.
        product(1, 100, 0);
        sell("S1", 1, 2_000);
        String receipt = receive(1, 5_000, 500, DAY.plusDays(5));
        assertEquals(3_000, model.batches(1).getFirst().thousandths());
        model.returnToSupplier(receipt, 1, 1_000);
        assertEquals(2_000, model.batches(1).getFirst().thousandths());
    }

    @Test
    void grossProfitOfADay() {
        // 10 at 1,120 with 12 % inside = 11,200. Sold 4: 4,480, tax 4,480 × 12 / 112 = 480. Refund
        // 1 to stock: 1,120, tax 120; refund 1 not to stock: nothing. Cost 3,360, tax 360. Revenue
        // without tax 5,000: 5,000 − 3,000 = 2,000.
        // Next day: 1 more refund to stock, cost −1,120, tax −120, revenue −2,000: −1,000. Sold 9:
        // there were 8, so −1 at 1,120; 2 for 2,464 meet it: correction 112, tax 12, so 100. Cost
        // of the 9: 10,080, tax 1,080, so 9,000. −2,000 + 1,000 − 9,000 − 100 = −10,100.
        product(1, 1_120, 10_000);
        Map<Long, Integer> rates = Map.of(1L, 1_200);
        assertEquals(4_480, sell("S1", 1, 4_000));
        model.refund("S1", 1, 1_000, true);
        model.refund("S1", 1, 1_000, false);
        GrossProfit first = new GrossProfit(5_000, 3_360, 360, 0, 0, 2_000);
        assertEquals(first, model.grossProfit(DAY, 5_000, rates));
        model.day(DAY.plusDays(1));
        model.refund("S1", 1, 1_000, true);
        assertEquals(8_000, model.stock(1));
        assertEquals(10_080, sell("S2", 1, 9_000));
        receive(1, 2_000, 2_464);
        assertEquals(
                new GrossProfit(-2_000, 8_960, 960, 112, 12, -10_100),
                model.grossProfit(DAY.plusDays(1), -2_000, rates));
        assertEquals(first, model.grossProfit(DAY, 5_000, rates));
    }

    @Test
    void paidFromTheDrawerAndNewPrice() {
        // 300 + 200 = 500 out of the drawer, nothing owed. The price goes 10,000 → 12,000 once; the
        // same again makes no price document.
        product(1, 0, 0);
        product(2, 0, 0);
        String receipt =
                model.receive(
                        "Sharq",
                        List.of(
                                new ReceiptLine(
                                        1, 1_000, 300, Optional.of(12_000L), Optional.empty()),
                                new ReceiptLine(2, 1_000, 200)),
                        true);
        assertEquals(0, model.supplierBalance("Sharq"));
        assertEquals(List.of(new GoodsModel.PayOut(DAY, receipt, 500)), model.payOuts());
        assertEquals(12_000, model.price(1));
        assertEquals(10_000, model.price(2));
        model.setPrice(1, 12_000);
        assertEquals(2, model.priceChanges(1).size());
    }

    @Test
    void notCounted() {
        // No stock, cost 250 for 1: 1.5 cost 375, no movement; a receipt, write-off or count is
        // refused and changes nothing.
        model.product(1, 1_000, 250, OptionalLong.empty());
        assertEquals(375, sell("S1", 1, 1_500));
        model.refund("S1", 1, 500, true);
        assertTrue(model.movements(1).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> receive(1, 1_000, 100));
        assertThrows(IllegalArgumentException.class, () -> model.writeOff(1, 1_000));
        assertThrows(IllegalArgumentException.class, () -> model.count(1, 1_000, 0));
        assertEquals(0, model.supplierBalance("Sharq"));
    }

    @Test
    void oneProductOnTwoLines() {
        // 2 for 101 on one line, 1 and 1 sold on two: 50.5 → 51, then the rest 50.
        product(1, 0, 0);
        receive(1, 2_000, 101);
        assertEquals(
                List.of(51L, 50L),
                model.sell("S1", List.of(new SaleLine(1, 1_000), new SaleLine(1, 1_000))));
    }

    @Test
    void countUpFromBelowZero() {
        // −5 at 7,000 = −35,000, counted 10: +15 at the last known 7,000 = 105,000; 70,000 for 10.
        // No correction: only a receipt makes one.
        product(1, 7_000, 0);
        sell("S1", 1, 5_000);
        assertEquals(105_000, model.count(1, 10_000, 0));
        assertEquals(70_000, model.value(1));
        assertEquals(0, model.correction(1));
    }
}
