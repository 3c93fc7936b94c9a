package smena.ui.report;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import smena.domain.shift.ShiftReport;
import smena.service.shift.Reports;
import smena.text.Formats;
import smena.ui.kit.Localization;
import smena.ui.list.ListController;
import smena.ui.list.ListDialog;
import smena.ui.list.ListLine;
import smena.ui.list.Listing;
import smena.ui.shell.UiContext;

import java.util.function.Consumer;

/// The Z-reports; each opens as paper.
public final class ZReportList {
    private static final int MOST = 100;
    private static final ListController.Texts TEXTS =
            new ListController.Texts("z.listTitle", "z.none");

    private final UiContext ui;
    private final Reports reports;

    /// A list over the screens of `ui`.
    public ZReportList(UiContext ui, Reports reports) {
        this.ui = ui;
        this.reports = reports;
    }

    /// Opens it; `chosen` gets the report that somebody wants to see.
    public void open(Consumer<ShiftReport> chosen) {
        Listing<ShiftReport> listing = new Listing<>(ui.acts(), () -> reports.newestZ(MOST));
        new ListDialog(ui).show(listing, TEXTS, (report, _) -> line(report, chosen));
    }

    private Node line(ShiftReport report, Consumer<ShiftReport> chosen) {
        Localization localization = ui.localization();
        Button show = new Button();
        show.textProperty().bind(localization.text("z.open"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> chosen.accept(report));
        return new ListLine(
                localization.text("z.title", report.zNumber().orElse(0L)),
                localization.make(
                        f -> f.date(report.businessDate()) + " · " + difference(report, f)),
                localization.make(
                        f -> f.money(report.sales().total().minus(report.refunds().total()))),
                show);
    }

    private static String difference(ShiftReport report, Formats formats) {
        return report.difference()
                .map(money -> formats.words().get("z.difference", formats.signed(money)))
                .orElseGet(() -> formats.words().get("close.notCounted"));
    }
}
