package smena.service.audit;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.journal.EntryKind;
import smena.domain.journal.Sha256;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.shift.Drawer;
import smena.domain.shift.ReportSnapshot;
import smena.domain.shift.ShiftReport;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Checks a Z-report, figure by figure, against what the entries of its shift add up to.
final class ZRule {
    private final Findings findings;
    private final WrittenEntry entry;
    private final CloseEntry closing;
    private final ShiftSums sums;

    ZRule(Findings findings, WrittenEntry entry, CloseEntry closing, ShiftSums sums) {
        this.findings = findings;
        this.entry = entry;
        this.closing = closing;
        this.sums = sums;
    }

    /// Checks the report's text.
    void check(String text) {
        if (!Sha256.hex(text).equals(closing.hash())) {
            findings.add(Fault.Z_TEXT, entry, About.Z, Long.toString(closing.z()));
        }
        Map<String, Object> values = values(text);
        ShiftReport report = read(values);
        head(report);
        turnover("sales", report.sales(), sums.sales());
        turnover("refunds", report.refunds(), sums.refunds());
        if (values.containsKey("reductions")) {
            reductions(report);
        }
        taxes(report);
        methods("methods", report.methods(), sums.methods());
        repayments(report.repayments());
        same("rounding", report.rounding(), sums.rounding());
        drawer(report.drawer());
        movements(report);
        acts(report.acts());
        same("first", report.firstNumber().orElse(""), sums.first());
        same("last", report.lastNumber().orElse(""), sums.last());
        count(report);
        totals(report);
    }

    /// Checks the figures of an older entry that has no report.
    void checkClosing() {
        findings.add(Fault.Z_UNCHECKED, entry, About.Z, Long.toString(closing.z()));
        if (sums.knowsCash()) {
            same("expected", closing.expected(), sums.expected());
        }
        closing.counted().ifPresent(counted -> same("counted", counted, lastCount()));
    }

    private static Map<String, Object> values(String text) {
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException | ClassCastException e) {
            throw new PayloadFields.Unreadable("report");
        }
    }

    private static ShiftReport read(Map<String, Object> values) {
        try {
            return ReportSnapshot.read(values);
        } catch (ClassCastException e) {
            throw new PayloadFields.Unreadable("report");
        }
    }

    private void head(ShiftReport report) {
        OpenEntry opening = sums.opening();
        same("z", report.zNumber().orElse(0L), closing.z());
        same("shift", report.shiftId(), opening.shift());
        same("businessDate", report.businessDate(), opening.businessDate());
        same("opened.offset", (long) report.opened().offsetSeconds(), opening.offset());
        opening.details()
                .ifPresent(
                        details -> {
                            same("opened.by", report.opened().by(), details.by());
                            same("opened.at", report.opened().at().toEpochMilli(), details.at());
                        });
        same("closed", report.closed().isPresent(), true);
        same("head", report.head(), entry.previous());
    }

    private void turnover(String name, ShiftReport.Turnover said, ShiftSums.Turnover found) {
        same(name + ".count", said.count(), found.count());
        same(name + ".gross", said.gross(), found.gross());
        same(name + ".discount", said.discount(), found.discount());
        same(name + ".total", said.total(), found.total());
    }

    /// A till of 0.2 wrote none.
    private void reductions(ShiftReport report) {
        Map<ReductionSums.Key, ReductionSums.Sum> left = sums.reductions().all();
        for (ShiftReport.Reduced reduced : report.reductions()) {
            ReductionSums.Key key = new ReductionSums.Key(reduced.kind().name(), reduced.name());
            ReductionSums.Sum found = left.remove(key);
            same(name(key), true, found != null);
            if (found != null) {
                same(name(key) + ".count", reduced.count(), found.count());
                same(name(key) + ".amount", reduced.amount(), found.amount());
            }
        }
        left.keySet().forEach(key -> same(name(key), false, true));
    }

    private static String name(ReductionSums.Key key) {
        return "reductions." + key.kind() + (key.name().isEmpty() ? "" : "." + key.name());
    }

    private void taxes(ShiftReport report) {
        Map<String, Money[]> left = new HashMap<>(sums.taxes());
        for (ShiftReport.Tax tax : report.taxes()) {
            String name = "taxes." + tax.rate().code();
            Money[] found = left.remove(tax.rate().code());
            same(name, true, found != null);
            if (found != null) {
                same(name + ".sold", tax.sold(), found[0]);
                same(name + ".soldTax", tax.soldTax(), found[1]);
                same(name + ".returned", tax.returned(), found[2]);
                same(name + ".returnedTax", tax.returnedTax(), found[3]);
            }
        }
        left.keySet().forEach(code -> same("taxes." + code, false, true));
    }

    private void repayments(ShiftReport.Repayments said) {
        ShiftSums.Repaid found = sums.repayments();
        same("repayments.count", said.count(), found.count());
        same("repayments.amount", said.amount(), found.amount());
        same("repayments.reversals", said.reversals(), found.reversals());
        same("repayments.reversed", said.reversed(), found.reversed());
        methods("repayments", said.methods(), sums.repaidBy());
    }

    private void methods(
            String list, List<ShiftReport.Method> said, Map<String, ShiftSums.Method> sums) {
        Map<String, ShiftSums.Method> left = new HashMap<>(sums);
        for (ShiftReport.Method method : said) {
            String name = list + "." + method.code();
            ShiftSums.Method found = left.remove(method.code());
            same(name, true, found != null);
            if (found != null) {
                if (!found.kind().isEmpty()) {
                    same(name + ".kind", method.kind().name(), found.kind());
                }
                same(name + ".count", method.count(), found.count());
                same(name + ".sold", method.sold(), found.sold());
                same(name + ".returned", method.returned(), found.returned());
            }
        }
        left.keySet().forEach(code -> same(list + "." + code, false, true));
    }

    private void drawer(Drawer drawer) {
        same("drawer.openingCash", drawer.openingCash(), sums.opening().openingCash());
        if (sums.knowsCash()) {
            same("drawer.sales", drawer.sales(), sums.cashSold());
            same("drawer.refunds", drawer.refunds(), sums.cashReturned());
            same("expected", drawer.expected(), sums.expected());
        }
        same("drawer.repayments", drawer.repayments(), sums.cashRepaid());
        same("drawer.payIns", drawer.payIns(), sums.moved("PAY_IN"));
        same("drawer.payOuts", drawer.payOuts(), sums.moved("PAY_OUT"));
        same("drawer.safeDrops", drawer.safeDrops(), sums.moved("SAFE_DROP"));
        same("expected", drawer.expected(), closing.expected());
    }

    private void movements(ShiftReport report) {
        Map<String, ShiftSums.Movement> left = new HashMap<>(sums.movements());
        for (ShiftReport.Movement movement : report.movements()) {
            String name = "movements." + movement.kind();
            ShiftSums.Movement found = left.remove(movement.kind().name());
            same(name, true, found != null);
            if (found != null) {
                same(name + ".count", movement.count(), found.count());
                same(name + ".amount", movement.amount(), found.amount());
            }
        }
        left.keySet().forEach(kind -> same("movements." + kind, false, true));
    }

    private void acts(ShiftReport.Acts acts) {
        same("acts.voidedLines", acts.voidedLines(), sums.acts(EntryKind.LINE_VOIDED));
        same(
                "acts.cancelledBaskets",
                acts.cancelledBaskets(),
                sums.acts(EntryKind.BASKET_CANCELLED));
        same("acts.noSales", acts.noSales(), sums.acts(EntryKind.NO_SALE));
        same("acts.reprints", acts.reprints(), sums.acts(EntryKind.REPRINT));
        same("acts.discounts", acts.discounts(), sums.acts(EntryKind.DISCOUNT));
        same("acts.priceOverrides", acts.priceOverrides(), sums.acts(EntryKind.PRICE_OVERRIDE));
    }

    private void count(ShiftReport report) {
        same("openingDifference", report.openingDifference(), sums.opening().difference());
        same("counts.number", report.counts().number(), counts().number());
        same("counts.first", report.counts().first(), counts().first());
        same("counts.last", report.counts().last(), counts().last());
        same("counts.blind", counts().saidBlind(), counts().foundBlind());
        same("count", report.count().isPresent(), true);
        report.count()
                .ifPresent(
                        count -> {
                            same("counted", count.counted(), closing.counted());
                            count.counted().ifPresent(c -> same("counted", c, lastCount()));
                            same(
                                    "counts.stale",
                                    count.counted().isPresent() && counts().isStale(),
                                    false);
                            same("reason", count.reason(), closing.reason());
                            same("cashLeft", count.cashLeft(), closing.left());
                        });
    }

    private void totals(ShiftReport report) {
        same("before.sales", report.before().sales(), sums.before().sales());
        same("before.refunds", report.before().refunds(), sums.before().refunds());
        same("after.sales", report.after().sales().minor(), entry.sales());
        same("after.refunds", report.after().refunds().minor(), entry.refunds());
    }

    private Money lastCount() {
        return counts().lastAmount().orElse(Money.of(-1));
    }

    private DrawerCounts counts() {
        return sums.drawer();
    }

    private void same(String figure, Object said, Object found) {
        if (!said.equals(found)) {
            findings.add(
                    Fault.Z_FIGURE,
                    entry,
                    About.Z,
                    Long.toString(closing.z()),
                    figure,
                    said,
                    found);
        }
    }
}
