package smena.printing.layout;

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
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.document.TextStyle;
import smena.service.ports.Receipt;
import smena.service.ports.SamplePaper;
import smena.service.ports.Typesetter;
import smena.text.Language;
import smena.text.Words;

import java.util.List;
import java.util.Optional;

/// The papers of a till on which people practise: each says so at both ends, and none is fiscal.
final class TrainingTypesetter implements Typesetter {
    private final Typesetter papers;

    /// @param papers lays them out
    TrainingTypesetter(Typesetter papers) {
        this.papers = papers;
    }

    /// A sale is a receipt for training, which has its own words; a refund gets them around it.
    @Override
    public byte[] receipt(
            Receipt receipt, ShopSettings shop, PaperTexts texts, int copy, String language) {
        boolean sale = receipt.kind() == Receipt.Kind.SALE;
        Receipt practice =
                new Receipt(
                        sale ? Receipt.Kind.TRAINING : receipt.kind(),
                        receipt.sale(),
                        receipt.origin(),
                        Optional.empty(),
                        receipt.notes());
        byte[] page = papers.receipt(practice, shop, texts, copy, language);
        return sale ? page : around(page, language);
    }

    @Override
    public byte[] report(ShiftReport report, int copy, String language) {
        return around(papers.report(report, copy, language), language);
    }

    /// What is kept says at both ends what it is for.
    @Override
    public byte[] copyOf(byte[] page, int copy, String language) {
        return papers.copyOf(page, copy, language);
    }

    @Override
    public List<Optional<ReportFigure>> figuresOf(
            ShiftReport report, byte[] page, String language) {
        return papers.figuresOf(report, page, language);
    }

    @Override
    public byte[] cashMovement(
            CashMovement movement, ShopSettings shop, int copy, String language) {
        return around(papers.cashMovement(movement, shop, copy, language), language);
    }

    @Override
    public byte[] repayment(Repayment repayment, ShopSettings shop, int copy, String language) {
        return around(papers.repayment(repayment, shop, copy, language), language);
    }

    @Override
    public byte[] statement(AccountStatement statement, ShopSettings shop, String language) {
        return around(papers.statement(statement, shop, language), language);
    }

    @Override
    public byte[] debtors(DebtorList debtors, ShopSettings shop, String language) {
        return around(papers.debtors(debtors, shop, language), language);
    }

    @Override
    public byte[] order(OrderList order, ShopSettings shop, String language) {
        return around(papers.order(order, shop, language), language);
    }

    @Override
    public byte[] orderPages(OrderList order, ShopSettings shop, String mark, String language) {
        Words words = Words.in(Language.ofTag(language).orElse(Language.UZ));
        return papers.orderPages(order, shop, words.get("paper.trainingPaper"), language);
    }

    @Override
    public byte[] salesPages(SalesSheet sheet, ShopSettings shop, String mark, String language) {
        Words words = Words.in(Language.ofTag(language).orElse(Language.UZ));
        return papers.salesPages(sheet, shop, words.get("paper.trainingPaper"), language);
    }

    @Override
    public byte[] controlPages(LossSheet sheet, ShopSettings shop, String mark, String language) {
        Words words = Words.in(Language.ofTag(language).orElse(Language.UZ));
        return papers.controlPages(sheet, shop, words.get("paper.trainingPaper"), language);
    }

    @Override
    public byte[] control(LossSheet sheet, ShopSettings shop, String language) {
        return around(papers.control(sheet, shop, language), language);
    }

    @Override
    public byte[] uncounted(UncountedList list, ShopSettings shop, String language) {
        return around(papers.uncounted(list, shop, language), language);
    }

    @Override
    public byte[] test(ShopSettings shop, PrinterSetup printer, String language) {
        return around(papers.test(shop, printer, language), language);
    }

    @Override
    public byte[] preview(SamplePaper paper, ShopSettings shop, PaperTexts texts, String language) {
        return around(papers.preview(paper, shop, texts, language), language);
    }

    @Override
    public String unprintable(String text) {
        return papers.unprintable(text);
    }

    @Override
    public byte[] logo(byte[] picture) {
        return papers.logo(picture);
    }

    private static byte[] around(byte[] page, String language) {
        ReceiptDocument mark = mark(language);
        ReceiptDocument paper = StoredForm.read(page).below(mark);
        return StoredForm.write(mark.below(paper));
    }

    private static ReceiptDocument mark(String language) {
        Words words = Words.in(Language.ofTag(language).orElse(Language.UZ));
        return ReceiptDocument.write()
                .centred(words.get("paper.trainingPaper"), TextStyle.LARGE)
                .centred(words.get("paper.trainingNothing"), TextStyle.BOLD)
                .blank()
                .done();
    }
}
