package smena.ui.shifts;

import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.printing.document.StoredForm;
import smena.printing.layout.PaperPdf;
import smena.printing.layout.PaperRenderer;
import smena.printing.layout.PaperTypesetter;
import smena.printing.raster.PaperFont;
import smena.service.Services;
import smena.service.ports.DrawnReport;
import smena.service.ports.Receipt;
import smena.service.printjob.StoredPage;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Draws the papers of the shifts as the till does; remembers of what.
public final class TestShiftPapers implements ShiftPapers {
    private static final int COLUMNS = 42;
    private static final PaperRenderer RENDERER = new PaperRenderer(PaperFont.load());

    private final Services services;
    private final PaperTypesetter typesetter = new PaperTypesetter(MoneyStyle.SUM);
    final List<String> drawn = new ArrayList<>();
    final List<FigureRow> opened = new ArrayList<>();

    TestShiftPapers(Services services) {
        this.services = services;
    }

    /// What the page asks, over these services.
    public static ShiftServices services(Services services, Background background) {
        return services(services, new TestShiftPapers(services), background, _ -> Optional.empty());
    }

    static ShiftServices services(
            Services services,
            ShiftPapers papers,
            Background background,
            Function<String, Optional<Path>> whereTo) {
        return new ShiftServices(
                services.shifts(),
                services.reports(),
                services.figureRows(),
                services.printing(),
                papers,
                services.audit(),
                services.journalReader(),
                background,
                whereTo);
    }

    @Override
    public DrawnReport report(ShiftReport report) {
        drawn.add(report.zNumber().map(z -> "Z " + z).orElse("X"));
        StoredPage page =
                report.zNumber()
                        .map(services.printing()::zPage)
                        .filter(kept -> StoredPages.isPage(kept.page()))
                        .orElseGet(() -> new StoredPage(typesetter.report(report, 0, "ru"), "ru"));
        return RENDERER.drawn(
                StoredForm.read(page.page()),
                typesetter.figuresOf(report, page.page(), page.language()),
                COLUMNS);
    }

    @Override
    public byte[] pdf(DrawnReport sheet) {
        return PaperPdf.of(sheet.png(), sheet.width());
    }

    @Override
    public byte[] row(FigureRow row) {
        opened.add(row);
        byte[] page =
                switch (row.source()) {
                    case SALE ->
                            receipt(Receipt.of(services.selling().find(row.id()).orElseThrow()));
                    case MOVEMENT ->
                            typesetter.cashMovement(
                                    services.shifts().movement(row.id()).orElseThrow(),
                                    services.settings().shop(),
                                    0,
                                    "ru");
                    default -> receipt(Receipt.of(services.selling().last().orElseThrow()));
                };
        return RENDERER.png(StoredForm.read(page), COLUMNS, 2);
    }

    private byte[] receipt(Receipt receipt) {
        return typesetter.receipt(
                receipt, services.settings().shop(), services.paper().texts(), 0, "ru");
    }

    /// A shop of a test may have pages of its own.
    private static final class StoredPages {
        private StoredPages() {}

        static boolean isPage(byte[] page) {
            return new String(page, java.nio.charset.StandardCharsets.UTF_8)
                    .startsWith("smena paper");
        }
    }
}
