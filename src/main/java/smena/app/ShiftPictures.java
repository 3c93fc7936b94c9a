package smena.app;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.printing.document.StoredForm;
import smena.printing.layout.PaperPdf;
import smena.service.Services;
import smena.service.ports.DrawnReport;
import smena.service.ports.Receipt;
import smena.service.ports.Typesetter;
import smena.service.printjob.StoredPage;
import smena.ui.shifts.ShiftPapers;

import java.util.function.Supplier;

/// Draws the papers of the shifts: a Z from the page that was kept, everything else as it is laid
/// out now.
final class ShiftPictures implements ShiftPapers {
    /// A report is the same picture wherever it is drawn.
    static final int COLUMNS = 42;

    private final Services services;
    private final Typesetter typesetter;
    private final Supplier<String> language;
    private final TillPrinterSetup printers;

    /// @param language the language of the screen
    ShiftPictures(
            Services services,
            Typesetter typesetter,
            Supplier<String> language,
            TillPrinterSetup printers) {
        this.services = services;
        this.typesetter = typesetter;
        this.language = language;
        this.printers = printers;
    }

    @Override
    public DrawnReport report(ShiftReport report) {
        StoredPage page =
                report.zNumber().map(services.printing()::zPage).orElseGet(() -> laidOut(report));
        return printers.renderer(false)
                .drawn(
                        StoredForm.read(page.page()),
                        typesetter.figuresOf(report, page.page(), page.language()),
                        COLUMNS);
    }

    private StoredPage laidOut(ShiftReport report) {
        String now = language.get();
        return new StoredPage(typesetter.report(report, 0, now), now);
    }

    @Override
    public byte[] pdf(DrawnReport drawn) {
        return PaperPdf.of(drawn.png(), drawn.width());
    }

    @Override
    public byte[] row(FigureRow row) {
        boolean receipt =
                row.source() == FigureRow.Source.SALE || row.source() == FigureRow.Source.REFUND;
        return printers.picture(page(row), COLUMNS, receipt);
    }

    private byte[] page(FigureRow row) {
        String now = language.get();
        ShopSettings shop = services.settings().shop();
        return switch (row.source()) {
            case SALE ->
                    typesetter.receipt(
                            services.selling()
                                    .find(row.id())
                                    .map(Receipt::of)
                                    .orElseThrow(ShiftPictures::nothing),
                            shop,
                            services.paper().texts(),
                            0,
                            now);
            case REFUND ->
                    typesetter.receipt(
                            services.refunds()
                                    .find(row.id())
                                    .map(Receipt::of)
                                    .orElseThrow(ShiftPictures::nothing),
                            shop,
                            services.paper().texts(),
                            0,
                            now);
            case REPAYMENT ->
                    typesetter.repayment(
                            services.repayments()
                                    .find(row.id())
                                    .orElseThrow(ShiftPictures::nothing),
                            shop,
                            0,
                            now);
            case MOVEMENT ->
                    typesetter.cashMovement(
                            services.shifts()
                                    .movement(row.id())
                                    .orElseThrow(ShiftPictures::nothing),
                            shop,
                            0,
                            now);
            case COUNT, PIECES, ENTRY, PART, EARLIER -> throw nothing();
        };
    }

    private static Refused nothing() {
        return new Refused(new Problem.NothingToPrint());
    }
}
