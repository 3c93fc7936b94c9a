package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.LineRow;
import smena.store.BookedRows.PaymentRow;
import smena.store.BookedRows.ReductionRow;
import smena.store.BookedRows.SaleMarkRow;
import smena.store.BookedRows.SaleRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks the rows of a sale against its entry.
final class SaleRowRule {
    private final WrittenEntry entry;
    private final SaleEntry sale;
    private final SaleRow row;
    private final RowComparison rowComparison;

    SaleRowRule(Findings findings, WrittenEntry entry, SaleEntry sale, SaleRow row) {
        this.entry = entry;
        this.sale = sale;
        this.row = row;
        this.rowComparison = new RowComparison(findings, entry, About.SALE, sale.number());
    }

    /// @param day the shift's business date
    void check(LocalDate day) {
        rowComparison.check("sale.number", row.number(), sale.number());
        rowComparison.check("sale.seq", row.seq(), sale.seq());
        // Both count every sale from the first on, and a rollback takes both back.
        rowComparison.check("sale.id", row.id(), sale.seq());
        rowComparison.check("sale.line_count", row.lineCount(), sale.lines().size());
        rowComparison.check("sale.payment_count", row.paymentCount(), sale.payments().size());
        sale.content()
                .ifPresent(
                        content ->
                                rowComparison.check(
                                        "sale.content_hash", row.contentHash(), content));
        rowComparison.check("sale.uuid", row.uuid(), sale.basket());
        rowComparison.check("sale.shift_id", row.shift(), entry.shift());
        rowComparison.check("sale.person_id", row.person(), entry.person());
        rowComparison.check("sale.at", row.at(), entry.at());
        rowComparison.check("sale.offset_s", row.offset(), entry.offset());
        rowComparison.check("sale.business_date", row.businessDate(), day);
        rowComparison.check("sale.gross", Money.of(row.gross()), sale.gross());
        rowComparison.check("sale.discount", Money.of(row.discount()), sale.discount());
        rowComparison.check("sale.total", Money.of(row.total()), sale.total());
        rowComparison.check("sale.rounding", Money.of(row.rounding()), sale.rounding());
        rowComparison.check("sale.tendered", Money.of(row.tendered()), tendered());
        rowComparison.check("sale.change", Money.of(row.change()), change());
        rowComparison.check("sale.customer_id", row.customer(), customer());
        rowComparison.check("sale_line", row.lines().size(), sale.lines().size());
        rowComparison.check("payment", row.payments().size(), sale.payments().size());
        rowComparison.check(
                "sale_mark", row.marks().stream().map(SaleRowRule::mark).toList(), marks());
        for (int i = 0; i < Math.min(row.lines().size(), sale.lines().size()); i++) {
            rowComparison.check("sale_line.line", row.lines().get(i).line(), i + 1);
            line(row.lines().get(i), sale.lines().get(i), sale.cost(i));
        }
        for (int i = 0; i < Math.min(row.payments().size(), sale.payments().size()); i++) {
            rowComparison.check("payment.line", row.payments().get(i).line(), i + 1);
            payment(row.payments().get(i), sale.payments().get(i));
        }
    }

    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        Map<Long, Long> positions = new HashMap<>();
        for (SaleEntry.Mark mark : sale.marks()) {
            long position = positions.merge(mark.line(), 1L, Long::sum);
            marks.add(text(mark.line(), position, mark.mark(), mark.whole()));
        }
        return marks;
    }

    private static String mark(SaleMarkRow row) {
        return text(row.line(), row.position(), row.mark(), row.whole());
    }

    private static String text(long line, long position, String mark, String whole) {
        return line + "/" + position + " " + mark + " " + whole;
    }

    private void line(LineRow has, SaleEntry.Line says, Optional<Money> cost) {
        rowComparison.check("sale_line.product_id", has.product(), says.product());
        rowComparison.check("sale_line.name", has.name(), says.name());
        rowComparison.check("sale_line.price", Money.of(has.price()), says.price());
        rowComparison.check("sale_line.quantity", has.quantity(), says.quantity());
        rowComparison.check("sale_line.gross", Money.of(has.gross()), says.gross());
        rowComparison.check("sale_line.discount", Money.of(has.discount()), says.discount());
        rowComparison.check("sale_line.total", Money.of(has.total()), says.total());
        rowComparison.check("sale_line.tax", Money.of(has.tax()), says.tax());
        rowComparison.check("sale_line.cost", has.cost(), cost.map(Money::minor));
        reductions(has, sale.reductionsOf(has.line()));
        long marks = sale.marks().stream().filter(mark -> mark.line() == has.line()).count();
        rowComparison.check("sale_line.mark_count", has.marks(), marks);
        rowComparison.check("sale_line.tax_rate_id", has.taxCode(), says.taxCode());
        says.more()
                .ifPresent(
                        more -> {
                            rowComparison.check(
                                    "tax_rate.basis_points",
                                    (int) has.basisPoints(),
                                    more.rate().basisPoints());
                            rowComparison.check(
                                    "tax_rate.kind", has.taxKind(), more.rate().kind().name());
                            rowComparison.check("sale_line.barcode", has.barcode(), more.barcode());
                            rowComparison.check("sale_line.unit", has.unit(), more.unit());
                            rowComparison.check(
                                    "sale_line.goods_code", has.goodsCode(), more.goodsCode());
                        });
    }

    private void reductions(LineRow has, List<SaleEntry.Off> says) {
        rowComparison.check("sale_line.reduction_count", has.reductionCount(), says.size());
        rowComparison.check("sale_reduction", has.reductions().size(), says.size());
        for (int i = 0; i < Math.min(has.reductions().size(), says.size()); i++) {
            ReductionRow row = has.reductions().get(i);
            SaleEntry.Off said = says.get(i);
            rowComparison.check("sale_reduction.position", row.position(), i + 1);
            rowComparison.check("sale_reduction.kind", row.kind(), said.kind());
            rowComparison.check("sale_reduction.name", row.name(), said.name());
            rowComparison.check("sale_reduction.promotion_id", row.promotion(), said.promotion());
            rowComparison.check("sale_reduction.amount", Money.of(row.amount()), said.amount());
        }
    }

    private void payment(PaymentRow has, SaleEntry.Payment says) {
        rowComparison.check("payment.method_id", has.method(), says.method());
        rowComparison.check("payment.tendered", Money.of(has.tendered()), says.tendered());
        rowComparison.check("payment.change", Money.of(has.change()), says.change());
        rowComparison.check("payment.applied", Money.of(has.applied()), says.applied());
        rowComparison.check("payment.reference", has.reference(), says.reference());
        rowComparison.check("payment.card_digits", has.cardDigits(), says.cardDigits());
        rowComparison.check(
                "payment.customer_id",
                has.customer(),
                customer().filter(_ -> says.namesCustomer()));
        if (!says.kind().isEmpty()) {
            rowComparison.check("payment_method.kind", has.kind(), says.kind());
        }
    }

    private Optional<Long> customer() {
        return sale.account().map(SaleEntry.OnAccount::customer);
    }

    private Money tendered() {
        return sale.payments().stream()
                .map(SaleEntry.Payment::tendered)
                .reduce(Money.ZERO, Money::plus);
    }

    private Money change() {
        return sale.payments().stream()
                .map(SaleEntry.Payment::change)
                .reduce(Money.ZERO, Money::plus);
    }
}
