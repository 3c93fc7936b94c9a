package smena.printing.layout;

import smena.domain.customer.AccountStatement;
import smena.domain.customer.DebtorList;
import smena.domain.customer.Phone;
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
import smena.printing.document.PaperText;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.document.TextStyle;
import smena.printing.raster.LogoPicture;
import smena.service.ports.Receipt;
import smena.service.ports.SamplePaper;
import smena.service.ports.Typesetter;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Lays out the till's papers in each of its languages. The same input in the same language always
/// gives the same bytes. Safe for several threads.
public final class PaperTypesetter implements Typesetter {
    private final MoneyStyle reportStyle;
    private final Function<String, Optional<String>> models;
    private final Map<Language, Words> words = new ConcurrentHashMap<>();

    /// Its test page names no printer model.
    ///
    /// @param reportStyle how amounts are written on reports, which carry no settings of the shop
    public PaperTypesetter(MoneyStyle reportStyle) {
        this(reportStyle, _ -> Optional.empty());
    }

    /// @param reportStyle how amounts are written on reports, which carry no settings of the shop
    /// @param models the name of a printer model by the key of its profile, for the test page
    public PaperTypesetter(MoneyStyle reportStyle, Function<String, Optional<String>> models) {
        this.reportStyle = reportStyle;
        this.models = models;
    }

    @Override
    public byte[] receipt(
            Receipt receipt, ShopSettings shop, PaperTexts texts, int copy, String language) {
        PaperWords in = in(language, style(shop));
        ReceiptLayout layout = new ReceiptLayout(in);
        PaperTexts all = withPhone(texts, shop, in);
        return stored(layout.lay(receipt, head(shop), all, shop.footer()), copy, in);
    }

    /// A customer's paper says by which number the shop is reached, above its own lines.
    private static PaperTexts withPhone(PaperTexts texts, ShopSettings shop, PaperWords in) {
        if (shop.phone().isEmpty()) {
            return texts;
        }
        String line = in.get("phone") + ": " + Phone.shown(shop.phone());
        return new PaperTexts(
                Stream.concat(Stream.of(line), texts.header().stream()).toList(),
                texts.footer(),
                texts.goodsCode(),
                texts.lineTax(),
                texts.qr(),
                texts.logo());
    }

    @Override
    public byte[] report(ShiftReport report, int copy, String language) {
        PaperWords in = in(language, reportStyle);
        return stored(new ReportLayout(in).lay(report), copy, in);
    }

    @Override
    public byte[] copyOf(byte[] page, int copy, String language) {
        return stored(StoredForm.read(page), copy, in(language, reportStyle));
    }

    @Override
    public List<Optional<ReportFigure>> figuresOf(
            ShiftReport report, byte[] page, String language) {
        PaperWords in = in(language, reportStyle);
        return new ReportLayout(in).figuresOf(StoredForm.read(page), report);
    }

    @Override
    public byte[] cashMovement(
            CashMovement movement, ShopSettings shop, int copy, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new CashSlipLayout(in).lay(movement, head(shop)), copy, in);
    }

    @Override
    public byte[] repayment(Repayment repayment, ShopSettings shop, int copy, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new RepaymentLayout(in).lay(repayment, head(shop)), copy, in);
    }

    @Override
    public byte[] statement(AccountStatement statement, ShopSettings shop, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new StatementLayout(in).lay(statement, head(shop)), 0, in);
    }

    @Override
    public byte[] debtors(DebtorList debtors, ShopSettings shop, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new DebtorsLayout(in).lay(debtors, head(shop)), 0, in);
    }

    @Override
    public byte[] order(OrderList order, ShopSettings shop, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new OrderLayout(in).lay(order, head(shop)), 0, in);
    }

    @Override
    public byte[] orderPages(OrderList order, ShopSettings shop, String mark, String language) {
        return new OrderPages(in(language, style(shop)), mark).pdf(order, head(shop));
    }

    @Override
    public byte[] salesPages(SalesSheet sheet, ShopSettings shop, String mark, String language) {
        return new SalesPages(in(language, style(shop)), mark).pdf(sheet, head(shop));
    }

    @Override
    public byte[] controlPages(LossSheet sheet, ShopSettings shop, String mark, String language) {
        return new ControlPages(in(language, style(shop)), mark).pdf(sheet, head(shop));
    }

    @Override
    public byte[] control(LossSheet sheet, ShopSettings shop, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new ControlLayout(in).lay(sheet, head(shop)), 0, in);
    }

    @Override
    public byte[] uncounted(UncountedList list, ShopSettings shop, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new UncountedLayout(in).lay(list, head(shop)), 0, in);
    }

    @Override
    public byte[] test(ShopSettings shop, PrinterSetup printer, String language) {
        PaperWords in = in(language, style(shop));
        return stored(new TestPageLayout(in, models).lay(head(shop), printer), 0, in);
    }

    @Override
    public byte[] preview(SamplePaper paper, ShopSettings shop, PaperTexts texts, String language) {
        SampleShop sample = new SampleShop(shop);
        return switch (paper) {
            case SALE -> receipt(sample.sale(), shop, texts, 0, language);
            case COPY -> receipt(sample.sale(), shop, texts, 2, language);
            case REFUND -> receipt(sample.refund(), shop, texts, 0, language);
            case TRAINING -> receipt(sample.training(), shop, texts, 0, language);
            case FISCAL -> receipt(sample.fiscal(), shop, texts, 0, language);
            case X_REPORT -> report(sample.x(), 0, language);
            case Z_REPORT -> report(sample.z(), 0, language);
            case CASH_MOVEMENT -> cashMovement(sample.safeDrop(), shop, 0, language);
        };
    }

    @Override
    public String unprintable(String text) {
        return PaperText.missing(text);
    }

    @Override
    public byte[] logo(byte[] picture) {
        return LogoPicture.prepare(picture);
    }

    @Override
    public Typesetter forTraining() {
        return new TrainingTypesetter(this);
    }

    private static byte[] stored(ReceiptDocument document, int copy, PaperWords in) {
        return StoredForm.write(copy == 0 ? document : document.below(mark(copy, in)));
    }

    private static ReceiptDocument mark(int copy, PaperWords in) {
        return ReceiptDocument.write()
                .centred(in.get("copy", copy), TextStyle.LARGE)
                .blank()
                .done();
    }

    private static ShiftReport.Shop head(ShopSettings shop) {
        return new ShiftReport.Shop(shop.name(), shop.address(), shop.taxId(), shop.till());
    }

    private static MoneyStyle style(ShopSettings shop) {
        return new MoneyStyle("currency." + shop.currency(), shop.hideZeroDecimals());
    }

    private PaperWords in(String tag, MoneyStyle style) {
        Language language =
                Language.ofTag(tag)
                        .orElseThrow(() -> new IllegalArgumentException("language " + tag));
        return new PaperWords(words.computeIfAbsent(language, Words::in), style);
    }
}
