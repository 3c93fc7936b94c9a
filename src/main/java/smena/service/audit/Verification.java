package smena.service.audit;

import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.JournalVerifier;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads a journal once, from the first entry to the last, and keeps no more of it in memory than a
/// few hundred entries and the sums of the open shift.
final class Verification {
    /// How many entries' hashes and signatures are checked at a time, on all processors.
    private static final int BATCH = 512;

    private final JournalVerifier verifier;
    private final JournalCounterpart journalCounterpart;
    private final Findings findings;
    private final Chain chain;
    private final SaleRule sales;
    private final RepaymentRule repayments;
    private final CostRule costs;
    private final PriceChainRule prices;
    private final PriceListRule priceLists;
    private final ShiftRule shifts;
    private final AnchorRule anchors;

    /// Of a journal from its first entry on.
    Verification(
            JournalVerifier verifier,
            JournalCounterpart journalCounterpart,
            Findings findings,
            List<AnchorClaim> anchors) {
        this(
                verifier,
                journalCounterpart,
                findings,
                anchors,
                new PriceListRule(findings),
                new RepaymentRule(findings),
                true);
    }

    private Verification(
            JournalVerifier verifier,
            JournalCounterpart journalCounterpart,
            Findings findings,
            List<AnchorClaim> anchors,
            PriceListRule priceLists,
            RepaymentRule repayments,
            boolean fromFirst) {
        this.verifier = verifier;
        this.journalCounterpart = journalCounterpart;
        this.findings = findings;
        this.chain = new Chain(findings);
        this.sales = new SaleRule(findings, fromFirst);
        this.repayments = repayments;
        this.costs = new CostRule(findings, fromFirst);
        this.prices = new PriceChainRule(findings, fromFirst);
        this.priceLists = priceLists;
        this.shifts = new ShiftRule(findings, journalCounterpart::report);
        this.anchors = new AnchorRule(findings, anchors);
    }

    /// What is taken as it is where one shift is verified alone.
    ///
    /// @param entry the entry before its first one; empty for none
    /// @param z the number of the Z-report before
    /// @param repayment the repayment of a number before it
    record Before(
            Optional<WrittenEntry> entry,
            long z,
            Function<String, Optional<RepaymentEntry>> repayment) {}

    /// Verifies the entries of one shift alone. Its numbers follow from its first receipt, its
    /// costs from the first paper about a product; what only the whole journal can tell, the
    /// prices of lists, is left out.
    static Verification ofShift(
            JournalVerifier verifier, JournalCounterpart rows, Findings findings, Before before) {
        Verification shift =
                new Verification(
                        verifier,
                        rows,
                        findings,
                        List.of(),
                        new PriceListRule(new Findings()),
                        new RepaymentRule(findings, before.repayment()),
                        false);
        before.entry().ifPresent(shift.chain::after);
        shift.shifts.after(before.z());
        return shift;
    }

    private record Checked(JournalPlace place, boolean intact, boolean signed) {}

    /// Checks all of it.
    Verdict run(Iterator<JournalPlace> places) {
        List<JournalPlace> batch = new ArrayList<>(BATCH);
        while (places.hasNext()) {
            batch.add(places.next());
            if (batch.size() == BATCH || !places.hasNext()) {
                batch.parallelStream().map(this::check).toList().forEach(this::step);
                batch.clear();
            }
        }
        JournalEnd end =
                new JournalEnd(
                        chain.seq(),
                        counters(),
                        shifts.lastZ(),
                        shifts.openShift(),
                        costs.shelves(),
                        costs.suppliers(),
                        costs.batches());
        journalCounterpart.end(end);
        anchors.end(chain.seq());
        return new Verdict(
                chain.entries(),
                sales.sales(),
                sales.refunds(),
                shifts.closedShifts(),
                chain.head(),
                shifts.openShift() != 0,
                findings.inOrder(),
                findings.more());
    }

    private Map<String, Long> counters() {
        Map<String, Long> all = new HashMap<>(sales.counters());
        all.putAll(repayments.counters());
        all.putAll(costs.counters());
        return all;
    }

    private Checked check(JournalPlace place) {
        return new Checked(
                place,
                place.entry().map(WrittenEntry::isIntact).orElse(false),
                place.entry().map(e -> verifier.holds(e.hash(), e.signature())).orElse(false));
    }

    private void step(Checked checked) {
        JournalPlace place = checked.place();
        if (place.entry().isEmpty()) {
            findings.add(Fault.UNREADABLE, chain.seq() + 1, "", About.NOTHING, "");
            return;
        }
        WrittenEntry entry = place.entry().get();
        chain.next(entry, checked.intact(), checked.signed());
        anchors.next(entry);
        try {
            content(entry);
        } catch (PayloadFields.Unreadable
                | ArithmeticException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException e) {
            findings.add(Fault.UNREADABLE, entry, About.NOTHING, "");
            chain.takeTotals(entry);
        }
    }

    private void content(WrittenEntry entry) {
        EntryKind kind = EntryKind.valueOf(entry.kind());
        PayloadFields payloadFields = PayloadFields.of(entry.payload());
        if (entry.seq() == 1) {
            journalCounterpart.till(entry, payloadFields.text("till"));
        }
        journalCounterpart.told(entry, payloadFields);
        if (kind == EntryKind.SALE) {
            SaleEntry sale = SaleEntry.of(payloadFields);
            sale(entry, sale);
            priceLists.sale(entry, payloadFields, sale);
        } else if (kind == EntryKind.REFUND) {
            refund(entry, RefundEntry.of(payloadFields));
        } else {
            chain.totals(entry, Money.ZERO, Money.ZERO);
            priceLists.next(entry, kind, payloadFields);
            other(entry, kind, payloadFields);
        }
    }

    private void other(WrittenEntry entry, EntryKind kind, PayloadFields payloadFields) {
        switch (kind) {
            case SHIFT_OPENED -> {
                OpenEntry opening = OpenEntry.of(entry, payloadFields);
                shifts.opened(entry, opening);
                journalCounterpart.opened(entry, opening);
            }
            case SHIFT_CLOSED -> {
                CloseEntry closing = CloseEntry.of(entry, payloadFields);
                shifts.closed(entry, closing);
                journalCounterpart.closed(entry, closing);
            }
            case CASH_COUNTED -> counted(entry, payloadFields);
            case CASH_MOVED -> moved(entry, payloadFields);
            case HANDED_OVER ->
                    shifts.of(entry, About.SHIFT, "")
                            .ifPresent(
                                    sums ->
                                            new HandoverRule(findings, entry)
                                                    .check(payloadFields, sums));
            case REPAYMENT, REPAYMENT_REVERSED -> repaid(entry, RepaymentEntry.of(payloadFields));
            case STOCK_BOOKED -> {
                StockEntry paper = StockEntry.of(payloadFields);
                costs.booked(entry, paper);
                journalCounterpart.stock(entry, paper);
            }
            case SUPPLIER_PAID -> settled(entry, SupplierSettlement.ofPayment(payloadFields));
            case SUPPLIER_CORRECTED ->
                    settled(entry, SupplierSettlement.ofCorrection(payloadFields));
            case TERMINAL -> journalCounterpart.terminal(entry, payloadFields);
            case PRICES_CHANGED -> {
                shifts.act(entry, kind);
                PriceEntry says = PriceEntry.of(payloadFields);
                prices.next(entry, says);
                journalCounterpart.prices(entry, says);
            }
            case DEBT_CORRECTED ->
                    journalCounterpart.account(
                            entry, AccountEntryFacts.ofCorrection(payloadFields));
            case APPROVAL -> {
                shifts.act(entry, kind);
                journalCounterpart.approved(entry, payloadFields);
            }
            case APPROVAL_USED -> journalCounterpart.approvalUsed(entry, payloadFields);
            case REPLY_KEPT -> journalCounterpart.replyKept(entry, payloadFields);
            case FIGURES_SEEN, CASH_COMPARED ->
                    shifts.of(entry, About.SHIFT, "")
                            .ifPresent(sums -> sums.drawer().looked(entry.person()));
            default -> shifts.act(entry, kind);
        }
    }

    private void sale(WrittenEntry entry, SaleEntry sale) {
        chain.totals(entry, sale.total(), Money.ZERO);
        Optional<ShiftSums> shift = shifts.of(entry, About.SALE, sale.number());
        shift.ifPresent(sums -> sums.sale(sale));
        costs.sale(entry, sale);
        shifts.day()
                .ifPresent(
                        day -> {
                            sales.sale(entry, sale, day);
                            journalCounterpart.sale(entry, sale, day);
                            sale.account()
                                    .filter(_ -> sale.onAccount().isPositive())
                                    .map(account -> AccountEntryFacts.of(sale, account, day))
                                    .ifPresent(f -> journalCounterpart.account(entry, f));
                        });
    }

    private void repaid(WrittenEntry entry, RepaymentEntry repayment) {
        shifts.of(entry, About.ROW, "repayment " + repayment.number())
                .ifPresent(sums -> sums.repaid(repayment));
        shifts.day()
                .ifPresent(
                        day -> {
                            long reverses = repayments.rowOf(repayment.reverses());
                            repayments.next(entry, repayment, day);
                            journalCounterpart.repaid(entry, repayment, reverses, day);
                            journalCounterpart.account(entry, AccountEntryFacts.of(repayment, day));
                        });
    }

    private void refund(WrittenEntry entry, RefundEntry refund) {
        chain.totals(entry, Money.ZERO, refund.total());
        shifts.of(entry, About.REFUND, refund.number()).ifPresent(sums -> sums.refund(refund));
        costs.refund(entry, refund);
        shifts.day()
                .ifPresent(
                        day -> {
                            sales.refund(entry, refund, day);
                            journalCounterpart.refund(entry, refund, day);
                            if (refund.customer() > 0 && refund.toAccount().isPositive()) {
                                journalCounterpart.account(
                                        entry,
                                        AccountEntryFacts.of(refund, refund.customer(), day));
                            }
                        });
    }

    private void counted(WrittenEntry entry, PayloadFields payloadFields) {
        Money counted = payloadFields.money("counted");
        String purpose = payloadFields.text("purpose");
        Optional<ShiftSums> shift = shifts.of(entry, About.COUNT, "");
        if (purpose.equals("CLOSING")) {
            shift.ifPresent(sums -> sums.drawer().counted(counted, entry, payloadFields));
        } else if (purpose.equals("HANDOVER")) {
            shift.ifPresent(sums -> sums.drawer().countedToHandOver(counted, entry, payloadFields));
        }
        journalCounterpart.counted(
                entry,
                new JournalCounterpart.Count(
                        purpose,
                        counted,
                        optional(
                                payloadFields,
                                "count",
                                id ->
                                        new JournalCounterpart.Count.Row(
                                                id,
                                                payloadFields.number("place"),
                                                Optional.of(payloadFields.number("blind") == 1),
                                                payloadFields.number("at"),
                                                OpenEntry.pieces(payloadFields),
                                                payloadFields.numberOr("approval", 0)))));
    }

    private void moved(WrittenEntry entry, PayloadFields payloadFields) {
        JournalCounterpart.Move move =
                new JournalCounterpart.Move(
                        payloadFields.text("kind"),
                        payloadFields.money("amount"),
                        payloadFields.text("reason"),
                        optional(
                                payloadFields,
                                "movement",
                                id ->
                                        new JournalCounterpart.Move.Row(
                                                id,
                                                payloadFields.number("at"),
                                                payloadFields.numberOr("approval", 0),
                                                payloadFields.numberOr("document", 0))));
        shifts.of(entry, About.MOVEMENT, move.kind())
                .ifPresent(sums -> sums.movement(move.kind(), move.amount()));
        journalCounterpart.moved(entry, move);
    }

    private void settled(WrittenEntry entry, SupplierSettlement settlement) {
        costs.settled(entry, settlement);
        journalCounterpart.supplierSettled(entry, settlement);
    }

    private static <T> Optional<T> optional(
            PayloadFields payloadFields, String name, Function<Long, T> read) {
        return payloadFields.has(name)
                ? Optional.of(read.apply(payloadFields.number(name)))
                : Optional.empty();
    }
}
