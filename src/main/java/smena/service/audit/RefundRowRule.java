package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.RefundLineRow;
import smena.store.BookedRows.RefundMarkRow;
import smena.store.BookedRows.RefundPaymentRow;
import smena.store.BookedRows.RefundRow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the rows of a refund against its entry.
final class RefundRowRule {
    private final WrittenEntry entry;
    private final RefundEntry refund;
    private final RefundRow row;
    private final RowComparison rows;

    RefundRowRule(Findings findings, WrittenEntry entry, RefundEntry refund, RefundRow row) {
        this.entry = entry;
        this.refund = refund;
        this.row = row;
        this.rows = new RowComparison(findings, entry, About.REFUND, refund.number());
    }

    /// @param day the shift's business date
    void check(LocalDate day) {
        rows.check("refund.number", row.number(), refund.number());
        rows.check("refund.seq", row.seq(), refund.seq());
        // Both count every refund from the first on, and a rollback takes both back.
        rows.check("refund.id", row.id(), refund.seq());
        rows.check("refund.uuid", row.uuid(), refund.order());
        rows.check("refund.content_hash", row.contentHash(), refund.content());
        rows.check("refund.sale_id", row.sale(), refund.sale());
        rows.check("refund.shift_id", row.shift(), entry.shift());
        rows.check("refund.person_id", row.person(), entry.person());
        rows.check("refund.approval_id", row.approval(), refund.approval());
        rows.check("refund.customer_id", row.customer(), refund.customer());
        rows.check("refund.exchange_sale_id", row.exchange(), refund.exchange());
        rows.check("refund.at", row.at(), entry.at());
        rows.check("refund.offset_s", row.offset(), entry.offset());
        rows.check("refund.business_date", row.businessDate(), day);
        money("refund.gross", row.gross(), refund.gross());
        money("refund.discount", row.discount(), refund.discount());
        money("refund.total", row.total(), refund.total());
        money("refund.rounding", row.rounding(), refund.rounding());
        rows.check("refund.reason", row.reason(), refund.reason());
        rows.check("refund.line_count", row.lineCount(), refund.lines().size());
        rows.check("refund.payment_count", row.paymentCount(), refund.payments().size());
        rows.check("refund_line", row.lines().size(), refund.lines().size());
        rows.check("refund_payment", row.payments().size(), refund.payments().size());
        for (int i = 0; i < Math.min(row.lines().size(), refund.lines().size()); i++) {
            rows.check("refund_line.line", row.lines().get(i).line(), i + 1);
            line(row.lines().get(i), refund.lines().get(i));
        }
        for (int i = 0; i < Math.min(row.payments().size(), refund.payments().size()); i++) {
            rows.check("refund_payment.line", row.payments().get(i).line(), i + 1);
            payment(row.payments().get(i), refund.payments().get(i));
        }
        rows.check("refund_mark", row.marks().stream().map(RefundRowRule::mark).toList(), marks());
    }

    private void line(RefundLineRow has, RefundEntry.Line says) {
        rows.check("refund_line.sale_line", has.saleLine(), says.saleLine());
        Optional<Long> sale = says.saleLine() > 0 ? row.saleRow() : Optional.empty();
        rows.check("refund_line.sale_id", has.sale(), sale);
        rows.check("refund_line.product_id", has.product(), says.product());
        rows.check("refund_line.barcode", has.barcode(), says.barcode());
        rows.check("refund_line.name", has.name(), says.name());
        rows.check("refund_line.unit", has.unit(), says.unit());
        money("refund_line.price", has.price(), says.price());
        rows.check("refund_line.quantity", has.quantity(), says.quantity());
        money("refund_line.gross", has.gross(), says.gross());
        money("refund_line.discount", has.discount(), says.discount());
        money("refund_line.total", has.total(), says.total());
        money("refund_line.tax", has.tax(), says.tax());
        rows.check("refund_line.tax_rate_id", has.taxCode(), says.rate().code());
        rows.check("tax_rate.kind", has.taxKind(), says.rate().kind().name());
        rows.check("tax_rate.basis_points", has.basisPoints(), says.rate().basisPoints());
        rows.check("refund_line.goods_code", has.goodsCode(), says.goodsCode());
        rows.check("refund_line.cost", has.cost(), says.cost());
        rows.check("refund_line.restock", has.restock(), says.restock() ? 1 : 0);
        rows.check("refund_line.reason", has.reason(), says.reason());
        rows.check("refund_line.mark_count", has.marks(), says.marks().size());
    }

    private void payment(RefundPaymentRow has, RefundEntry.Payment says) {
        rows.check("refund_payment.method_id", has.method(), says.method());
        rows.check("payment_method.kind", has.kind(), says.kind());
        money("refund_payment.applied", has.applied(), says.applied());
        rows.check("refund_payment.reference", has.reference(), says.reference());
        rows.check("refund_payment.card_digits", has.cardDigits(), says.cardDigits());
        rows.check("refund_payment.customer_id", has.customer(), says.customer());
    }

    private void money(String column, long has, Money says) {
        rows.check(column, Money.of(has), says);
    }

    private List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (int line = 0; line < refund.lines().size(); line++) {
            List<RefundEntry.Mark> of = refund.lines().get(line).marks();
            for (int i = 0; i < of.size(); i++) {
                marks.add(text(line + 1L, i + 1L, of.get(i).mark(), of.get(i).whole()));
            }
        }
        return marks;
    }

    private static String mark(RefundMarkRow row) {
        return text(row.line(), row.position(), row.mark(), row.whole());
    }

    private static String text(long line, long position, String mark, String whole) {
        return line + "/" + position + " " + mark + " " + whole;
    }
}
