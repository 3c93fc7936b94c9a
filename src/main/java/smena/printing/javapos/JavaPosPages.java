package smena.printing.javapos;

import jpos.POSPrinterConst;

import smena.printing.document.CodePage;
import smena.printing.document.LineLayout;
import smena.printing.document.PageLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.printing.escpos.PrinterProfile;
import smena.printing.raster.GlyphRasterizer;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.printing.raster.QrMatrix;
import smena.service.ports.PrintPage;
import smena.service.ports.UnprintablePage;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Lays pages out for JavaPOS: the same lines as for ESC/POS, in JavaPOS escape sequences.
final class JavaPosPages {
    private static final String ESC = "\u001B|";
    private static final String NORMAL = ESC + "N";
    private static final int GAP = 6;
    private static final int BAR_HEIGHT = 80;
    private static final String TEAR_OFF = "\n".repeat(4);

    private final PrinterProfile profile;
    private final GlyphRasterizer press;
    private final Supplier<Optional<LogoPicture>> logo;

    JavaPosPages(PrinterProfile profile, PaperFont font, Supplier<Optional<LogoPicture>> logo) {
        this.profile = profile;
        this.press = new GlyphRasterizer(font);
        this.logo = logo;
    }

    /// What a device is able to do.
    ///
    /// @param tables the numbers of the character tables it can be switched to
    record Abilities(List<Integer> tables, boolean codes, boolean pictures, boolean cutter) {}

    /// The number of the character table that is set, 866 for `cp866`; empty where the device does
    /// not have it.
    Optional<Integer> table(Abilities device) {
        String digits = profile.codePage().name().replaceAll("\\D", "");
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(Integer.valueOf(digits)).filter(device.tables()::contains);
    }

    /// @throws UnprintablePage if the page cannot be read or made
    List<JavaPosPiece> lay(PrintPage page, Abilities device) {
        return PageLayout.of(page, document -> lay(document, device));
    }

    private List<JavaPosPiece> lay(ReceiptDocument document, Abilities device) {
        List<JavaPosPiece> pieces = new ArrayList<>();
        for (PaperLine line : new LineLayout(profile.columns()).lay(document)) {
            put(line, device, pieces);
        }
        pieces.add(cut(device));
        return pieces;
    }

    private void put(PaperLine line, Abilities device, List<JavaPosPiece> pieces) {
        switch (line) {
            case PaperLine.Letters letters -> pieces.add(letters(letters, device));
            case PaperLine.InTable(int _, CodePage _, String text) ->
                    pieces.add(letters(new PaperLine.Letters(text, TextStyle.PLAIN), device));
            case PaperLine.Rule _ -> pieces.add(text("-".repeat(profile.columns())));
            case PaperLine.Feed(int lines) -> pieces.add(new JavaPosPiece.Text("\n".repeat(lines)));
            case PaperLine.Qr(String content) -> pieces.add(qr(content, device));
            case PaperLine.Bars bars -> pieces.add(bars(bars, device));
            case PaperLine.Logo _ ->
                    logo.get()
                            .filter(_ -> device.pictures() && profile.logo())
                            .map(picture -> picture.on(profile.dots()))
                            .ifPresent(dots -> pieces.add(new JavaPosPiece.Picture(dots, true)));
            case PaperLine.Cut _ -> pieces.add(cut(device));
        }
    }

    private JavaPosPiece letters(PaperLine.Letters line, Abilities device) {
        Optional<String> sayable = sayable(line.text(), device);
        if (device.pictures()
                && (profile.raster() == PrinterProfile.Raster.ALWAYS || sayable.isEmpty())) {
            return new JavaPosPiece.Picture(press.line(line.text(), line.style(), GAP), false);
        }
        return text(style(line.style()) + sayable.orElse(line.text()));
    }

    /// The text in characters that the device has; empty where it lacks one.
    private Optional<String> sayable(String text, Abilities device) {
        if (text.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
            return Optional.of(text);
        }
        CodePage letters = profile.codePage();
        boolean has =
                table(device).isPresent()
                        && letters.has(text)
                        && Charset.isSupported(letters.name());
        return has
                ? Optional.of(new String(letters.bytes(text), Charset.forName(letters.name())))
                : Optional.empty();
    }

    private static JavaPosPiece text(String line) {
        return new JavaPosPiece.Text(NORMAL + line + "\n");
    }

    private static String style(TextStyle style) {
        int size = 1 + (style.wide() ? 1 : 0) + (style.tall() ? 2 : 0);
        return (style.bold() ? ESC + "bC" : "") + (size == 1 ? "" : ESC + size + "C");
    }

    private JavaPosPiece qr(String content, Abilities device) {
        QrMatrix code = QrMatrix.of(content);
        int module = code.dotsPerModule(profile.dots());
        if (device.pictures() && !(device.codes() && profile.qr())) {
            return new JavaPosPiece.Picture(code.picture(module), true);
        }
        int side = code.size() * module;
        return new JavaPosPiece.Code(POSPrinterConst.PTR_BCS_QRCODE, content, side, side, false);
    }

    private JavaPosPiece bars(PaperLine.Bars bars, Abilities device) {
        if (!device.codes()) {
            return qr(bars.content(), device);
        }
        int modules = bars.symbology().modules(bars.content());
        int bar = modules * 3 <= profile.dots() ? 3 : 2;
        int symbology =
                switch (bars.symbology()) {
                    case EAN13 -> POSPrinterConst.PTR_BCS_EAN13;
                    case CODE128 -> POSPrinterConst.PTR_BCS_Code128;
                };
        return new JavaPosPiece.Code(symbology, bars.content(), BAR_HEIGHT, modules * bar, true);
    }

    private JavaPosPiece cut(Abilities device) {
        boolean cuts = profile.cutter() && device.cutter();
        return new JavaPosPiece.Text(cuts ? ESC + "fP" : TEAR_OFF);
    }
}
