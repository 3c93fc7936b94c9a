package smena.service.ports;

import smena.domain.Refused;
import smena.domain.customer.AccountStatement;
import smena.domain.customer.DebtorList;
import smena.domain.customer.Repayment;
import smena.domain.figures.LossSheet;
import smena.domain.figures.SalesSheet;
import smena.domain.shift.CashMovement;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShopSettings;
import smena.domain.stock.OrderList;
import smena.domain.stock.UncountedList;

import java.util.List;
import java.util.Optional;

/// Lays documents out as pages in their stored form, in the language of a tag such as `uz-Cyrl`. A
/// copy number above 0 marks the paper as a copy.
public interface Typesetter {
    /// A receipt.
    byte[] receipt(Receipt receipt, ShopSettings shop, PaperTexts texts, int copy, String language);

    /// An X-report, or a Z-report where the report has its number.
    byte[] report(ShiftReport report, int copy, String language);

    /// A page that is kept for ever, as it is, marked as a copy: nothing of it is laid out anew.
    ///
    /// @param page in its stored form
    /// @param language of the mark
    byte[] copyOf(byte[] page, int copy, String language);

    /// Which figure each element of a page tells that was laid out from this report, perhaps by an
    /// older version of the till; empty for an element that tells none, no list where it knows of
    /// none.
    ///
    /// @param page in its stored form
    default List<Optional<ReportFigure>> figuresOf(
            ShiftReport report, byte[] page, String language) {
        return List.of();
    }

    /// The slip of a cash movement.
    byte[] cashMovement(CashMovement movement, ShopSettings shop, int copy, String language);

    /// The slip of a debt that was paid back, or of a repayment that was taken back.
    byte[] repayment(Repayment repayment, ShopSettings shop, int copy, String language);

    /// What a customer owes, and how it came about.
    byte[] statement(AccountStatement statement, ShopSettings shop, String language);

    /// Whoever owes something, the longest overdue first.
    byte[] debtors(DebtorList debtors, ShopSettings shop, String language);

    /// What is to be ordered.
    byte[] order(OrderList order, ShopSettings shop, String language);

    /// What is to be ordered, on pages of A4: a PDF, in which each supplier begins a page.
    ///
    /// @param mark stands above the shop, such as that the paper is for training; empty for none
    byte[] orderPages(OrderList order, ShopSettings shop, String mark, String language);

    /// What was sold over a period, on pages of A4: a PDF.
    ///
    /// @param mark stands above the shop, such as that the paper is for training; empty for none
    byte[] salesPages(SalesSheet sheet, ShopSettings shop, String mark, String language);

    /// What cashiers did beside selling, on pages of A4: a PDF.
    ///
    /// @param mark stands above the shop, such as that the paper is for training; empty for none
    byte[] controlPages(LossSheet sheet, ShopSettings shop, String mark, String language);

    /// The same on a receipt.
    byte[] control(LossSheet sheet, ShopSettings shop, String language);

    /// What a stock-take has not come to.
    byte[] uncounted(UncountedList list, ShopSettings shop, String language);

    /// A page that shows whether the printer is set up correctly, and which of its character tables
    /// are legible.
    byte[] test(ShopSettings shop, PrinterSetup printer, String language);

    /// A page from a realistic sample shop, shown while the texts are typed. Fast enough to be
    /// called for each key.
    byte[] preview(SamplePaper paper, ShopSettings shop, PaperTexts texts, String language);

    /// The characters of a text that the paper's font lacks and that are left out there, each once;
    /// empty for none.
    default String unprintable(String text) {
        return "";
    }

    /// The same for a till on which people practise: each paper says so at both ends, and none is
    /// fiscal.
    default Typesetter forTraining() {
        return this;
    }

    /// Converts a picture file to a logo: a grey PNG, at most as wide as the widest paper.
    ///
    /// @throws Refused if it is not a picture, or one that is too large
    byte[] logo(byte[] picture);
}
