package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.printing.layout.PaperTypesetterTest.assertHas;
import static smena.printing.layout.PaperTypesetterTest.lines;

import org.junit.jupiter.api.Test;

import smena.domain.customer.Phone;
import smena.domain.money.Money;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Sale;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.ShopSettings;
import smena.printing.document.Element;
import smena.printing.document.StoredForm;
import smena.service.ports.FiscalBlock;
import smena.service.ports.Receipt;
import smena.service.ports.SamplePaper;
import smena.text.MoneyStyle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the shop decides about its receipts, and what sets the kinds of them apart.
class ReceiptPapersTest {
    private static final PaperTypesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);

    @Test
    void theShopSaysWhatIsShown() {
        PaperTexts bare =
                new PaperTexts(
                        List.of("8:00 – 23:00"),
                        List.of("Yana keling!"),
                        false,
                        false,
                        false,
                        false);
        byte[] page = PAGES.receipt(Papers.receipt(), Papers.SETTINGS, bare, 0, "uz");
        String text = String.join("\n", lines(page, 42));
        assertTrue(
                text.contains("STIR 301 234 567\n8:00 – 23:00") && text.contains("Yana keling!"));
        assertFalse(text.contains("MXIK") || text.contains("QQS 12%:") || text.contains("rahmat"));
        assertTrue(
                StoredForm.read(page).elements().stream()
                        .noneMatch(e -> e instanceof Element.Qr || e instanceof Element.Logo));
        assertTrue(text.contains("7f3a 91c0 55de 20b4"));
    }

    @Test
    void whatMakesALineCheaperStandsUnderItByName() {
        assertHas(
                cheaper(
                        List.of(
                                new Reduction(
                                        Reduction.Kind.PROMOTION,
                                        "Payshanba",
                                        Optional.of(1L),
                                        Money.of(30_000)),
                                Reduction.of(Reduction.Kind.LINE, Money.of(15_000)),
                                Reduction.of(Reduction.Kind.RECEIPT, Money.of(5_000)))),
                "Payshanba −300",
                "chegirma −200");
        assertHas(
                cheaper(List.of(Reduction.of(Reduction.Kind.PACK, Money.of(50_000)))),
                "qadoq narxi −500");
        assertHas(
                cheaper(List.of(Reduction.of(Reduction.Kind.CUSTOMER, Money.of(50_000)))),
                "xaridor chegirmasi −500");
        assertHas(cheaper(List.of()), "chegirma −500");
    }

    private static List<String> cheaper(List<Reduction> reductions) {
        Sale sale = Papers.sale();
        Sale with =
                new Sale(
                        sale.id(),
                        sale.uuid(),
                        sale.seq(),
                        sale.number(),
                        sale.shiftId(),
                        sale.employee(),
                        sale.at(),
                        sale.offsetSeconds(),
                        sale.businessDate(),
                        sale.lines().stream()
                                .map(l -> l.discount().isZero() ? l : l.with(reductions))
                                .toList(),
                        sale.payments(),
                        sale.gross(),
                        sale.discount(),
                        sale.total(),
                        sale.rounding(),
                        sale.change(),
                        sale.hash());
        return lines(
                PAGES.receipt(Receipt.of(with), Papers.SETTINGS, PaperTexts.USUAL, 0, "uz"), 42);
    }

    @Test
    void theOldFooterIsPrintedWhereTheTextsHaveNone() {
        ShopSettings shop = footer("Kelib turing!");
        assertHas(lines(receipt(shop, PaperTexts.USUAL), 42), "Kelib turing!");
        PaperTexts own = new PaperTexts(List.of(), List.of("Rahmat!"), true, true, true, true);
        assertFalse(lines(receipt(shop, own), 42).contains("Kelib turing!"));
    }

    /// Above the shop's own lines; a shop without one has no line for it.
    @Test
    void theShopsTelephoneIsOnAReceipt() {
        PaperTexts own = new PaperTexts(List.of("Har kuni"), List.of(), true, true, true, true);
        List<String> with = lines(receipt(shop("", "998712005005"), own), 42);
        int after = with.indexOf("Har kuni");
        String phone = with.get(after - 1);
        assertTrue(phone.startsWith("Telefon: +998"), with::toString);
        assertEquals("998712005005", Phone.digits(phone));
        List<String> without = lines(receipt(Papers.SETTINGS, own), 42);
        assertTrue(without.stream().noneMatch(line -> line.contains("Telefon")));
    }

    private static byte[] receipt(ShopSettings shop, PaperTexts texts) {
        return PAGES.receipt(Papers.receipt(), shop, texts, 0, "uz");
    }

    private static ShopSettings footer(String footer) {
        return shop(footer, "");
    }

    private static ShopSettings shop(String footer, String phone) {
        ShopSettings s = Papers.SETTINGS;
        return new ShopSettings(
                s.name(),
                s.address(),
                s.taxId(),
                phone,
                s.till(),
                s.currency(),
                s.language(),
                footer,
                s.cashStep(),
                s.hideZeroDecimals(),
                s.differenceLimit(),
                s.hours(),
                s.stock(),
                s.sound());
    }

    @Test
    void aRefundNamesItsSaleAndStartsNoOther() {
        byte[] page = preview(SamplePaper.REFUND);
        assertHas(
                lines(page, 42),
                "QAYTARISH CHEKI",
                "Sotuv SALE-2026-00123",
                "Sotilgan kun 01.03.2026",
                "QAYTARILDI 18 000 soʻm",
                "Xaridor ________________",
                "NOFISKAL CHEK / НЕФИСКАЛЬНЫЙ ЧЕК");
        assertTrue(
                StoredForm.read(page).elements().stream().noneMatch(Element.Qr.class::isInstance));
    }

    @Test
    void trainingIsMarkedAtBothEndsAndNeverFiscal() {
        byte[] page = preview(SamplePaper.TRAINING);
        List<String> lines = lines(page, 42);
        assertEquals("OʻQUV CHEKI", lines.getFirst());
        assertEquals("OʻQUV CHEKI", lines.get(lines.size() - 2));
        assertHas(lines, "NOFISKAL CHEK / НЕФИСКАЛЬНЫЙ ЧЕК");
        assertTrue(
                StoredForm.read(page).elements().stream().noneMatch(Element.Qr.class::isInstance));
        Receipt fiscal =
                new Receipt(
                        Receipt.Kind.TRAINING,
                        Papers.sale(),
                        Optional.empty(),
                        Optional.of(block(false, "x")));
        assertFalse(
                lines(PAGES.receipt(fiscal, Papers.SETTINGS, PaperTexts.USUAL, 0, "uz"), 42)
                        .contains("FISKAL CHEK / ФИСКАЛЬНЫЙ ЧЕК"));
    }

    @Test
    void aFiscalReceiptCarriesSignAndCodeAndASimulatedOneSaysSo() {
        String url = "https://ofd.example/check?t=UZ01&r=42&s=123456789012";
        List<String> lines = lines(fiscal(block(false, url)), 42);
        assertHas(
                lines,
                "FISKAL CHEK / ФИСКАЛЬНЫЙ ЧЕК",
                "Fiskal modul UZ0001",
                "Chek raqami 42",
                "Fiskal belgi 123456789012");
        assertFalse(String.join("\n", lines).contains("NOFISKAL"));
        assertTrue(
                StoredForm.read(fiscal(block(false, url)))
                        .elements()
                        .contains(new Element.Qr(url)));
        assertHas(
                lines(fiscal(block(true, url)), 42),
                "SIMULATOR",
                "NOFISKAL CHEK / НЕФИСКАЛЬНЫЙ ЧЕК");
        assertHas(lines(fiscal(block(false, "x".repeat(501))), 48), "x".repeat(48));
    }

    private static FiscalBlock block(boolean simulated, String qr) {
        return new FiscalBlock("UZ0001", "42", "123456789012", qr, Instant.EPOCH, simulated);
    }

    private static byte[] fiscal(FiscalBlock block) {
        Receipt receipt =
                new Receipt(Receipt.Kind.SALE, Papers.sale(), Optional.empty(), Optional.of(block));
        return PAGES.receipt(receipt, Papers.SETTINGS, PaperTexts.USUAL, 0, "uz");
    }

    private static byte[] preview(SamplePaper paper) {
        return PAGES.preview(paper, Papers.SETTINGS, PaperTexts.USUAL, "uz");
    }
}
