package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.LineRow;
import smena.store.BookedRows.PaymentRow;
import smena.store.BookedRows.SaleRow;

import java.time.LocalDate;

/// Holds the rows of a sale against its entry.
final class SaleRowRule {
    private final WrittenEntry entry;
    private final SaleEntry sale;
    private final SaleRow row;
    private final Same same;

    SaleRowRule(Findings findings, WrittenEntry entry, SaleEntry sale, SaleRow row) {
        this.entry = entry;
        this.sale = sale;
        this.row = row;
        this.same = new Same(findings, entry, About.SALE, sale.number());
    }

    /// @param day the shift's business date
    void check(LocalDate day) {
        same.check("sale.number", row.number(), sale.number());
        same.check("sale.seq", row.seq(), sale.seq());
        same.check("sale.uuid", row.uuid(), sale.basket());
        same.check("sale.shift_id", row.shift(), entry.shift());
        same.check("sale.person_id", row.person(), entry.person());
        same.check("sale.at", row.at(), entry.at());
        same.check("sale.offset_s", row.offset(), entry.offset());
        same.check("sale.business_date", row.businessDate(), day);
        same.check("sale.gross", Money.of(row.gross()), sale.gross());
        same.check("sale.discount", Money.of(row.discount()), sale.discount());
        same.check("sale.total", Money.of(row.total()), sale.total());
        same.check("sale.rounding", Money.of(row.rounding()), sale.rounding());
        same.check("sale.tendered", Money.of(row.tendered()), tendered());
        same.check("sale.change", Money.of(row.change()), change());
        same.check("sale_line", row.lines().size(), sale.lines().size());
        same.check("payment", row.payments().size(), sale.payments().size());
        for (int i = 0; i < Math.min(row.lines().size(), sale.lines().size()); i++) {
            line(row.lines().get(i), sale.lines().get(i));
        }
        for (int i = 0; i < Math.min(row.payments().size(), sale.payments().size()); i++) {
            payment(row.payments().get(i), sale.payments().get(i));
        }
    }

    private void line(LineRow has, SaleEntry.Line says) {
        same.check("sale_line.product_id", has.product(), says.product());
        same.check("sale_line.name", has.name(), says.name());
        same.check("sale_line.price", Money.of(has.price()), says.price());
        same.check("sale_line.quantity", has.quantity(), says.quantity());
        same.check("sale_line.gross", Money.of(has.gross()), says.gross());
        same.check("sale_line.discount", Money.of(has.discount()), says.discount());
        same.check("sale_line.total", Money.of(has.total()), says.total());
        same.check("sale_line.tax", Money.of(has.tax()), says.tax());
        same.check("sale_line.tax_rate_id", has.taxCode(), says.taxCode());
        says.more()
                .ifPresent(
                        more -> {
                            same.check(
                                    "tax_rate.basis_points",
                                    (int) has.basisPoints(),
                                    more.rate().basisPoints());
                            same.check("tax_rate.kind", has.taxKind(), more.rate().kind().name());
                            same.check("sale_line.barcode", has.barcode(), more.barcode());
                            same.check("sale_line.unit", has.unit(), more.unit());
                            same.check("sale_line.goods_code", has.goodsCode(), more.goodsCode());
                        });
    }

    private void payment(PaymentRow has, SaleEntry.Payment says) {
        same.check("payment.method_id", has.method(), says.method());
        same.check("payment.tendered", Money.of(has.tendered()), says.tendered());
        same.check("payment.change", Money.of(has.change()), says.change());
        same.check("payment.applied", Money.of(has.applied()), says.applied());
        same.check("payment.reference", has.reference(), says.reference());
        if (!says.kind().isEmpty()) {
            same.check("payment_method.kind", has.kind(), says.kind());
        }
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
