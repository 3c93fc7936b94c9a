package smena.printing.escpos;

import smena.printing.document.LineLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.printing.raster.Bitmap;
import smena.printing.raster.GlyphRasterizer;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.printing.raster.QrMatrix;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Turns documents into the bytes of a receipt printer. The same document and profile always give
/// the same bytes. Safe for several threads.
public final class EscPosEncoder {
    /// Dots between the tops of two lines: 24 for a character, and 6 blank.
    private static final int SPACING = 30;

    private static final int GAP = SPACING - 2 * LineLayout.COLUMN_DOTS;

    /// Rows of a picture that go to a printer at once: small printers hold no more.
    private static final int BAND = 64;

    /// Lines that lift the last one above the edge where paper is torn off.
    private static final int TEAR_OFF = 4;

    private final PrinterProfile profile;
    private final GlyphRasterizer press;
    private final Supplier<Optional<LogoPicture>> logo;

    public EscPosEncoder(PrinterProfile profile, PaperFont font) {
        this(profile, font, Optional::empty);
    }

    /// @param logo supplies the shop's current logo; called for each paper that shows it
    public EscPosEncoder(
            PrinterProfile profile, PaperFont font, Supplier<Optional<LogoPicture>> logo) {
        this.profile = profile;
        this.press = new GlyphRasterizer(font);
        this.logo = logo;
    }

    /// What a printer must be told before each body, whatever state it is in.
    public byte[] prologue() {
        return new EscPosCommands()
                .initialise()
                .singleByteLetters()
                .table(profile.table())
                .spacing(SPACING)
                .bytes();
    }

    /// The document itself.
    public byte[] body(ReceiptDocument document) {
        EscPosCommands out = new EscPosCommands();
        for (PaperLine line : new LineLayout(profile.columns()).lay(document)) {
            put(line, out);
        }
        return out.bytes();
    }

    /// What ends a job: the cut, or enough paper to tear it off, and the status request whose
    /// answer confirms that all of it was printed.
    public byte[] epilogue() {
        return cut(new EscPosCommands()).beep(profile.buzzer()).askPaperSensor().bytes();
    }

    /// A body that opens the drawer. It has neither prologue nor epilogue.
    public byte[] drawerKick() {
        return new EscPosCommands().kick(profile.drawerPin()).bytes();
    }

    private void put(PaperLine next, EscPosCommands out) {
        switch (next) {
            case PaperLine.Letters letters -> letters(letters, out);
            case PaperLine.InTable line ->
                    out.table(line.table())
                            .line(line.codePage().bytes(line.text()))
                            .table(profile.table());
            case PaperLine.Rule _ -> {
                String rule = "-".repeat(profile.columns());
                letters(new PaperLine.Letters(rule, TextStyle.PLAIN), out);
            }
            case PaperLine.Feed feed -> out.feed(feed.lines());
            case PaperLine.Qr qr -> qr(qr.content(), out);
            case PaperLine.Bars bars -> bars(bars, out);
            case PaperLine.Logo _ -> logo(out);
            case PaperLine.Cut _ -> cut(out);
        }
    }

    private void letters(PaperLine.Letters line, EscPosCommands out) {
        boolean asLetters =
                profile.raster() == PrinterProfile.Raster.WHEN_NEEDED
                        && profile.codePage().has(line.text());
        if (!asLetters) {
            raster(press.line(line.text(), line.style(), GAP), out);
        } else if (line.style().equals(TextStyle.PLAIN)) {
            out.line(profile.codePage().bytes(line.text()));
        } else {
            out.style(line.style());
            out.line(profile.codePage().bytes(line.text()));
            out.style(TextStyle.PLAIN);
        }
    }

    private static void raster(Bitmap picture, EscPosCommands out) {
        int top = 0;
        for (int rows : bands(picture.height())) {
            int offset = top * picture.bytesPerRow();
            out.raster(picture.bytesPerRow(), rows, picture.rows(), offset);
            top += rows;
        }
    }

    /// Heights that add up to the whole, none above [#BAND], and as even as possible.
    static List<Integer> bands(int height) {
        int bands = Math.ceilDiv(height, BAND);
        Integer[] rows = new Integer[bands];
        int left = height;
        for (int i = 0; i < bands; i++) {
            rows[i] = Math.ceilDiv(left, bands - i);
            left -= rows[i];
        }
        return List.of(rows);
    }

    private void logo(EscPosCommands out) {
        if (profile.logo()) {
            logo.get().ifPresent(picture -> centred(picture.on(profile.dots()), out));
        }
    }

    private void centred(Bitmap picture, EscPosCommands out) {
        out.centred(true);
        raster(picture, out);
        out.centred(false);
    }

    private void qr(String content, EscPosCommands out) {
        QrMatrix code = QrMatrix.of(content);
        int dots = code.dotsPerModule(profile.dots());
        if (profile.qr()) {
            out.centred(true).qr(content, dots).centred(false);
        } else {
            centred(code.picture(dots), out);
        }
    }

    private void bars(PaperLine.Bars bars, EscPosCommands out) {
        int modules = bars.symbology().modules(bars.content());
        int dots = modules * 3 <= profile.dots() ? 3 : 2;
        out.centred(true).barcode(bars.symbology(), bars.content(), dots).centred(false);
    }

    private EscPosCommands cut(EscPosCommands out) {
        return profile.cutter() ? out.cut() : out.feed(TEAR_OFF);
    }
}
