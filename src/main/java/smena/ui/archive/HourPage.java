package smena.ui.archive;

import smena.domain.figures.HourPaper;
import smena.domain.refund.Refund;
import smena.service.Services;
import smena.text.ReportLabel;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// The receipts of sales and refunds that an hour of a report of sales is made of, each as paper.
public final class HourPage {
    private HourPage() {}

    /// The page of an hour of a business date.
    ///
    /// @param drawn draws the receipt of a refund as a PNG, in the background
    /// @param hour of the shop's clock then, 0 to 23
    /// @param cashier the row of who made them; empty for everybody
    public static ArchivePage<HourPaper> of(
            UiContext ui,
            Services services,
            ReceiptsPage.Ways ways,
            Function<Refund, byte[]> drawn,
            LocalDate day,
            int hour,
            Optional<Long> cashier) {
        ReceiptArchive sold =
                new ReceiptArchive(
                        services.selling(),
                        services.printing(),
                        new ReceiptSearch(ReceiptsPage.books(services)),
                        ui::actor,
                        ways.drawn(),
                        ui.localization());
        HourArchive kind =
                new HourArchive(
                        () -> services.hourPapers().of(ui.actor(), day, hour, cashier),
                        sold,
                        services.printing(),
                        drawn,
                        ui.localization());
        return new ArchivePage<>(
                ui.localization().make(f -> f.dayOfMonth(day) + ", " + ReportLabel.hour(hour)),
                kind,
                ui,
                ways.reading(),
                ways.whereTo());
    }
}
