package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.PriceList;
import smena.domain.catalog.Product;
import smena.domain.customer.CustomerFacts;
import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.export.ExportWords;
import smena.service.promotion.PriceLists;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Who holds the key and forges the price of a line that was sold by a price list is found; what
/// the till itself does is never called forged.
class PriceListAuditTest {
    private static final Money WHOLESALE = Money.of(350_000);
    private static final Money LESS = Money.of(340_000);

    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;
    private Product product;
    private PriceList list;
    private long buyer;

    @BeforeEach
    void open() throws IOException {
        shop = new TestShop(Files.createDirectories(folder.resolve("shop")));
        shift = shop.open(0);
        product = shop.product(0);
        list = lists().add(shop.manager(), list(0, "Ulgurji", Map.of(product.id(), WHOLESALE)));
        buyer = shop.services().customers().add(shop.manager(), facts("Ulgurji")).id();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPriceThatIsNotTheListsIsNamed() throws IOException {
        Sale sale = sell();
        assertEquals(
                says(WHOLESALE, LESS),
                forged(EntryKind.PRICE_LIST_SET, text -> text.replace("350000", "340000")));
        Money tax = LESS.taxAt(sale.lines().getFirst().taxRate());
        String old = ",350000,0,350000,\"VAT12\"," + sale.lines().getFirst().tax().minor() + ",";
        String now = ",340000,0,340000,\"VAT12\"," + tax.minor() + ",";
        assertEquals(
                says(LESS, WHOLESALE),
                forged(EntryKind.SALE, text -> text.replace(old, now).replace("350000", "340000")));
    }

    @Test
    void aLineThatHidesThatItWasSoldByTheListIsNamed() throws IOException {
        sell();
        assertEquals(
                says(WHOLESALE, WHOLESALE),
                forged(
                        EntryKind.SALE,
                        text -> text.replaceFirst(",\"listPrices\":\\[\\[[^]]*\\]\\]", "")));
    }

    @Test
    void aLineOfNobodysListIsNamed() throws IOException {
        shop.fill(1);
        pay(shop.services().baskets().open());
        assertEquals(
                says(product.price(), Money.ZERO),
                forged(
                        EntryKind.SALE,
                        text -> text.replace("\"lines\"", "\"listPrices\":[[1,5]],\"lines\"")));
    }

    @Test
    void aListThatDoesNotFollowFromItsChangesIsNamed() throws IOException {
        lists().change(shop.manager(), list(list.id(), "Ulgurji", Map.of(product.id(), LESS)));
        assertEquals(
                List.of("price of product " + product.id(), "3600.00", "3500.00"),
                forged(
                        EntryKind.PRICE_LIST_SET,
                        text -> text.replace("350000,340000", "360000,340000")));
        assertEquals(
                "prices",
                forged(EntryKind.PRICE_LIST_SET, text -> text.replace("\\\":340000", "\\\":330000"))
                        .getFirst());
    }

    /// A basket keeps its prices until its next change, whatever becomes of list and customer.
    @Test
    void whatHeldWhenTheBasketWasFilledIsNotForged() {
        Basket filled = basket();
        lists().change(shop.manager(), list(list.id(), "Ulgurji", Map.of(product.id(), LESS)));
        pay(filled);
        assertSound();
        filled = basket();
        lists().archive(shop.manager(), list.id());
        pay(filled);
        assertSound();
        pay(basket());
        assertSound();
        lists().add(shop.manager(), list(0, "Yangi", Map.of(product.id(), Money.of(300_000))));
        filled = basket();
        shop.services().customers().change(shop.manager(), buyer, facts("Yangi"));
        pay(filled);
        assertSound();
        filled = basket();
        shop.services().customers().change(shop.manager(), buyer, facts(""));
        pay(filled);
        assertSound();
        shop.close(shift, shop.figures(shift.id()).expected());
        shop.open(0);
        pay(basket());
        assertSound();
    }

    @Test
    void aPriceThatAProgramGivesIsNotForged() {
        Basket sent =
                Basket.empty(UUID.randomUUID())
                        .plus(at(Money.of(123_400)), "", Quantity.ONE)
                        .of(Optional.of(buyer));
        shop.services()
                .selling()
                .book(shop.manager(), sent, shop.cash(Money.of(123_400)), shift.id());
        Basket plain =
                Basket.empty(UUID.randomUUID())
                        .plus(product, "", Quantity.ONE)
                        .of(Optional.of(buyer));
        shop.services().selling().book(shop.manager(), plain, shop.cash(WHOLESALE), shift.id());
        assertSound();
    }

    private Product at(Money price) {
        return new Product(
                product.id(),
                product.name(),
                product.barcode(),
                product.category(),
                price,
                product.unit(),
                product.taxRate(),
                product.goodsCode(),
                product.stock(),
                product.lowStock());
    }

    private Basket basket() {
        shop.services().baskets().customer(shop.cashier(), Optional.of(buyer));
        return shop.fill(1);
    }

    private Sale sell() {
        Sale sale = pay(basket());
        assertEquals(WHOLESALE, sale.total());
        return sale;
    }

    private Sale pay(Basket basket) {
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, shop.cash(Pricing.of(basket).total()));
    }

    private void assertSound() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    /// What the check of the journal says first once the last entry of this kind was changed so.
    private List<String> forged(EntryKind kind, UnaryOperator<String> change) throws IOException {
        Path target = Files.createTempDirectory(folder, "audit").resolve("export");
        shop.services().export().write(target, new ExportWords("note", "1"));
        Path journal = target.resolve("journal.jsonl");
        List<WrittenEntry> entries = new ArrayList<>(Forger.read(journal));
        int at = entries.size() - 1;
        while (!entries.get(at).is(kind)) {
            at--;
        }
        WrittenEntry sound = entries.get(at);
        WrittenEntry forged = Forger.payload(sound, change);
        assertFalse(forged.equals(sound), () -> "nothing was changed: " + sound.payload());
        long less = sound.is(EntryKind.SALE) ? cut(sound, forged) : 0;
        entries.set(at, forged);
        for (int i = at; i < entries.size(); i++) {
            entries.set(i, Forger.sales(entries.get(i), entries.get(i).sales() - less));
        }
        Forger.write(journal, new Forger(shop.folder().resolve("keys")).chain(entries));
        Verdict verdict = ExportCheck.verify(journal, shop.folder().resolve("keys/journal.pub"));
        assertEquals(1, verdict.findings().size(), verdict::toString);
        assertEquals(Fault.FIGURES, verdict.findings().getFirst().fault());
        return List.copyOf(verdict.findings().getFirst().facts());
    }

    private List<String> says(Money said, Money found) {
        return List.of("list price of " + product.name(), text(said), text(found));
    }

    private static String text(Money amount) {
        return BigDecimal.valueOf(amount.minor(), 2).toPlainString();
    }

    private static long cut(WrittenEntry sound, WrittenEntry forged) {
        return SaleEntry.of(PayloadFields.of(sound.payload()))
                .total()
                .minus(SaleEntry.of(PayloadFields.of(forged.payload())).total())
                .minor();
    }

    private static CustomerFacts facts(String list) {
        return CustomerFacts.of("Olim", "").with(new CustomerFacts.Terms(0, list, Money.ZERO, 0));
    }

    private PriceLists lists() {
        return shop.services().prices().priceLists();
    }

    private static PriceList list(long id, String name, Map<Long, Money> prices) {
        return new PriceList(id, name, prices, false);
    }
}
