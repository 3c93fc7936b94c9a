package smena.printing;

import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;
import smena.service.ports.Pages;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The till's pages, laid out in each of its languages.
public final class PaperPages implements Pages {
    private final MoneyStyle style;
    private final PaperRenderer renderer;
    private final Map<Language, Words> words = new ConcurrentHashMap<>();

    public PaperPages(MoneyStyle style, PaperRenderer renderer) {
        this.style = style;
        this.renderer = renderer;
    }

    @Override
    public byte[] receipt(Sale sale, ShiftReport.Shop shop, String footer, String language) {
        return StoredForm.write(receipts(language).lay(sale, shop, footer));
    }

    @Override
    public byte[] report(ShiftReport report, String language) {
        return StoredForm.write(new ReportLayout(in(language), style).lay(report));
    }

    @Override
    public byte[] copy(byte[] page, int number, String language) {
        ReceiptDocument mark = receipts(language).copyMark(number);
        return StoredForm.write(StoredForm.read(page).below(mark));
    }

    @Override
    public byte[] picture(byte[] page, int columns, int scale) {
        return renderer.png(StoredForm.read(page), columns, scale);
    }

    private ReceiptLayout receipts(String language) {
        return new ReceiptLayout(in(language), style);
    }

    private Words in(String tag) {
        Language language =
                Language.ofTag(tag)
                        .orElseThrow(() -> new IllegalArgumentException("language " + tag));
        return words.computeIfAbsent(language, Words::in);
    }
}
