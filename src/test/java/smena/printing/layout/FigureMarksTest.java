package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.shift.FigureParts;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.printing.document.Align;
import smena.printing.document.Element;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.document.TextStyle;
import smena.text.MoneyStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report's figures are found on its paper, also on one that an older till or another language
/// laid out.
class FigureMarksTest {
    private final PaperTypesetter typesetter = new PaperTypesetter(MoneyStyle.SUM);

    @Test
    void everyFigureIsFoundOnItsPaper() {
        for (ShiftReport report : List.of(Papers.z(), Papers.x())) {
            byte[] page = typesetter.report(report, 0, "uz");
            assertEquals(FigureParts.all(report), found(report, page, "uz"));
            assertEquals(
                    FigureParts.all(report),
                    found(report, typesetter.report(report, 3, "uz"), "uz"));
        }
    }

    @Test
    void anotherLanguageHasTheSameFigures() {
        ShiftReport report = Papers.z();
        byte[] page = typesetter.report(report, 0, "ru");
        assertEquals(FigureParts.all(report), found(report, page, "uz"));
    }

    /// A row that is not there any more, and one that was not there yet.
    @Test
    void anOlderPaperLacksWhatItDidNotTell() {
        ShiftReport report = Papers.z();
        List<Element> elements =
                new ArrayList<>(StoredForm.read(typesetter.report(report, 0, "uz")).elements());
        elements.addFirst(new Element.Text("eski", Align.LEFT, TextStyle.PLAIN));
        List<Optional<ReportFigure>> marks =
                typesetter.figuresOf(report, StoredForm.write(new ReceiptDocument(elements)), "uz");
        int gone = marks.indexOf(Optional.of(ReportFigure.of(ReportFigure.Kind.ROUNDING)));
        elements.remove(gone);
        List<ReportFigure> left = new ArrayList<>(FigureParts.all(report));
        left.remove(ReportFigure.of(ReportFigure.Kind.ROUNDING));
        assertEquals(left, found(report, StoredForm.write(new ReceiptDocument(elements)), "uz"));
    }

    private List<ReportFigure> found(ShiftReport report, byte[] page, String language) {
        return typesetter.figuresOf(report, page, language).stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
