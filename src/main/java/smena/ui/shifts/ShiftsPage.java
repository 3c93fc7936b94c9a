package smena.ui.shifts;

import javafx.scene.Parent;
import javafx.scene.control.Button;

import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.ui.journal.VerifyDialog;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.MoreActs;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

/// The shifts: which there were, the Z-report as it was printed, and what each of its figures is
/// made of.
public final class ShiftsPage implements OfficePage {
    private static final double SIGN = 20;

    private final UiContext ui;
    private final ShiftServices services;
    private final ShiftsModel model;
    private final ShiftsController controller;
    private final DocumentPaper documents;
    private final PageHead head;
    private final Parent view;

    /// The page over these services.
    public ShiftsPage(UiContext ui, ShiftServices services) {
        this.ui = ui;
        this.services = services;
        model = new ShiftsModel(ui, services);
        documents = new DocumentPaper(ui, services.papers(), services.reading());
        FigureController figure =
                new FigureController(
                        model.figure(),
                        ui.localization(),
                        new FigureController.Ways(
                                this::open,
                                this::propose,
                                this::verify,
                                this::verifyShift,
                                this::handovers));
        controller = new ShiftsController(model, figure);
        view = ui.fxml().load("shifts/shifts.fxml", controller, figure);
        head = makeHead();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        model.load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    /// Esc ends the explanation first.
    @Override
    public boolean back() {
        boolean explained = model.figure().chosenProperty().get() != null;
        if (explained) {
            model.figure().choose(null);
            controller.takeFocus();
        }
        return explained;
    }

    /// Shows the shifts whose drawer was over or short, the newest first.
    public void showDiffering() {
        model.list().differingProperty().set(true);
    }

    ShiftsModel model() {
        return model;
    }

    private PageHead makeHead() {
        Localization localization = ui.localization();
        MoreActs more =
                new MoreActs(localization)
                        .with("savePicture", "shifts.picture", model::savePicture);
        var busy = model.busyProperty();
        var nothing = model.sheetProperty().isNull();
        PageAction others =
                new PageAction("more", Sign.MORE, localization.text("shifts.more"), () -> {});
        others.setOnAction(_ -> more.show(others));
        return PageHead.of(localization.text("office.shifts"))
                .line(
                        localization.make(
                                f -> {
                                    ShiftRow row = model.selectedProperty().get();
                                    return row == null ? "" : ShiftLines.where(row, f);
                                },
                                model.selectedProperty()))
                .beside(archiveButton())
                .action(
                        new PageAction(
                                        "print",
                                        Sign.PRINTER,
                                        localization.text("z.reprint"),
                                        model::print)
                                .key(PageKey.PRINT)
                                .disabledWhile(busy.or(model.selectedProperty().isNull())))
                .action(
                        new PageAction(
                                        "savePdf",
                                        Sign.FILE,
                                        localization.text("shifts.pdf"),
                                        model::savePdf)
                                .disabledWhile(busy.or(nothing)))
                .action(others.small().disabledWhile(busy.or(nothing)));
    }

    /// Where there is little room the archive is behind it.
    private Button archiveButton() {
        Button button = new Button();
        button.setId("archiveButton");
        button.setGraphic(new Icon(Sign.DOWN, SIGN));
        button.textProperty().bind(ui.localization().text("shifts.archive"));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> controller.showArchive(button));
        button.visibleProperty().bind(controller.narrowProperty());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /// A document as paper, over the page or over the hints it was chosen in, or the figure that a
    /// row stands for.
    void open(FigureRow row) {
        ShiftReport report = model.figure().reportProperty().get();
        if (report != null && row.hasPaper()) {
            documents.open(report, row);
            return;
        }
        ReportFigure figure = row.figure().orElse(null);
        if (figure == null) {
            return;
        }
        if (row.source() == FigureRow.Source.EARLIER) {
            model.open(row.id(), figure);
        } else {
            model.figure().choose(figure);
        }
    }

    /// All books, as what does not hold may stand in an entry of an earlier shift.
    private void verify() {
        VerifyDialog.open(ui, services.audit(), services.reading());
    }

    /// The shift that is shown: its entries, its rows, its Z from its receipts.
    private void verifyShift() {
        ShiftReport report = model.figure().reportProperty().get();
        if (report != null) {
            VerifyDialog.ofShift(ui, services.audit(), services.reading(), report.shiftId());
        }
    }

    private void handovers() {
        HandoversController.show(ui, model.figure().handoversProperty().get());
    }

    private void propose() {
        DifferenceCauses causes = model.figure().causesProperty().get();
        ShiftReport report = model.figure().reportProperty().get();
        if (causes == null || report == null || ui.dialogs().anyOpenProperty().get()) {
            return;
        }
        CausesController.show(ui, report, causes, this::open);
    }
}
