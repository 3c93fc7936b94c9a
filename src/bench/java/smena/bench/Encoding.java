package smena.bench;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.ShopSettings;
import smena.printing.document.CodePage;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.PrinterProfile;
import smena.printing.layout.PaperRenderer;
import smena.printing.layout.PaperTypesetter;
import smena.printing.raster.PaperFont;
import smena.service.ports.Receipt;
import smena.text.MoneyStyle;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Encodes a receipt of forty lines in Uzbek Cyrillic, most of which go to the printer as
/// pictures: from the stored page to the bytes, and from the sale to the bytes.
///
/// Usage: `Encoding [TIMES]`.
public final class Encoding {
    private static final PrintStream OUT = System.out;
    private static final int COLUMNS = 48;
    private static final int LINES = 40;
    private static final int WARM_UP = 300;
    private static final String HASH = "7f3a91c055de20b48c1e04aad9f26b17".repeat(2);
    private static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);
    private static final List<String> NAMES =
            List.of(
                    "Қаймоқ «Ғунча» 25 %",
                    "Ўрик қоқиси, Фарғона",
                    "Ҳолва қовурилган кунжут билан",
                    "Қази қовурма, вакуумланган");

    private Encoding() {}

    /// Runs it.
    public static void main(String[] args) {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
        PrinterProfile profile =
                PrinterProfile.of(COLUMNS, CodePage.named("cp866").orElseThrow(), 17);
        PaperFont font = PaperFont.load();
        long cold = System.nanoTime();
        int bytes = once(new EscPosEncoder(profile, font));
        OUT.printf("the first one: %.3f ms, %d bytes%n", (System.nanoTime() - cold) / 1e6, bytes);
        measure("letters where they are, pictures elsewhere", profile, font, times);
        measure(
                "every line as a picture",
                profile.withRaster(PrinterProfile.Raster.ALWAYS),
                font,
                times);
        preview(font, times / 10);
    }

    private static void measure(String what, PrinterProfile profile, PaperFont font, int times) {
        EscPosEncoder encoder = new EscPosEncoder(profile, font);
        byte[] page = page();
        long[] body = new long[times];
        long[] whole = new long[times];
        for (int i = -WARM_UP; i < times; i++) {
            long start = System.nanoTime();
            encoder.body(StoredForm.read(page));
            long middle = System.nanoTime();
            once(encoder);
            long end = System.nanoTime();
            if (i >= 0) {
                body[i] = middle - start;
                whole[i] = end - middle;
            }
        }
        OUT.println(what);
        OUT.println("  from the stored page: " + Spread.of(body));
        OUT.println("  from the sale:        " + Spread.of(whole));
    }

    private static void preview(PaperFont font, int times) {
        PaperRenderer renderer = new PaperRenderer(font);
        byte[] page = page();
        long[] png = new long[times];
        for (int i = -WARM_UP / 10; i < times; i++) {
            long start = System.nanoTime();
            renderer.png(StoredForm.read(page), COLUMNS, 1);
            if (i >= 0) {
                png[i] = System.nanoTime() - start;
            }
        }
        OUT.println("as a picture for the screen: " + Spread.of(png));
    }

    private static int once(EscPosEncoder encoder) {
        return encoder.body(StoredForm.read(page())).length;
    }

    private static byte[] page() {
        ShopSettings shop =
                ShopSettings.usual("«БАРАКА» дўкони", "Тошкент, Чилонзор", "301234567", "uz-Cyrl");
        return new PaperTypesetter(MoneyStyle.SUM)
                .receipt(Receipt.of(sale()), shop, PaperTexts.USUAL, 0, "uz-Cyrl");
    }

    private static Sale sale() {
        List<Sale.Line> lines = new ArrayList<>();
        Money total = Money.ZERO;
        for (int i = 1; i <= LINES; i++) {
            Money price = Money.of(1_250_000L + i * 5_000L);
            lines.add(line(i, price));
            total = total.plus(price);
        }
        PaymentMethod cash = new PaymentMethod(1, "cash", PaymentMethod.Kind.CASH, "", true, false);
        return new Sale(
                1,
                new UUID(1, 2),
                1,
                "SALE-2026-00001",
                1,
                new Employee(1, "Дилноза Каримова", Role.CASHIER),
                Instant.EPOCH,
                0,
                LocalDate.EPOCH,
                lines,
                List.of(new Payment(cash, total, Money.ZERO, total, "")),
                total,
                Money.ZERO,
                total,
                Money.ZERO,
                Money.ZERO,
                HASH);
    }

    private static Sale.Line line(int number, Money price) {
        return new Sale.Line(
                number,
                number,
                "",
                NAMES.get(number % NAMES.size()),
                Unit.PIECE,
                price,
                Quantity.ONE,
                price,
                Money.ZERO,
                price,
                VAT,
                price.taxAt(VAT),
                "00401001001000003");
    }
}
