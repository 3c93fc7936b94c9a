package smena.printing.layout;

import smena.printing.document.LineLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.StoredForm;

import java.util.List;

/// A document as plain text, for a terminal or an e-mail.
public final class PlainPaper {
    private PlainPaper() {}

    /// The lines of a stored page, each with a line break, `columns` characters wide.
    public static String of(byte[] page, int columns) {
        List<PaperLine> lines = new LineLayout(columns).lay(StoredForm.read(page));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(text(line, columns)));
        return text.toString();
    }

    private static String text(PaperLine line, int columns) {
        return switch (line) {
            case PaperLine.Letters letters -> spread(letters) + "\n";
            case PaperLine.InTable other -> other.text() + "\n";
            case PaperLine.Rule() -> "-".repeat(columns) + "\n";
            case PaperLine.Feed(int feed) -> "\n".repeat(feed);
            case PaperLine.Qr(String content) -> content + "\n";
            case PaperLine.Bars bars -> bars.content() + "\n";
            case PaperLine.Logo(), PaperLine.Cut() -> "";
        };
    }

    /// Wide characters become plain ones, centred in the columns they took.
    private static String spread(PaperLine.Letters letters) {
        int across = letters.style().across();
        String words = letters.text().stripLeading();
        int before = letters.text().length() - words.length();
        int spare = before == 0 ? 0 : words.length() * (across - 1) / 2;
        return " ".repeat(before * across + spare) + words;
    }
}
