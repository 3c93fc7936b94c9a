package smena.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import smena.domain.people.Actor;
import smena.domain.shift.BusinessPeriod;
import smena.service.figures.ExpenseReports;
import smena.text.Words;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.kit.PageAction;
import smena.ui.kit.Sign;
import smena.ui.office.PageHead;
import smena.ui.office.SheetFiles;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.Optional;

/// What was paid out of the drawer, by reason and supplier, and the pay-outs of each.
public final class ExpensesPage implements GoodsTab {
    private final UiContext ui;
    private final ExpenseReports reports;
    private final ExpensesModel model;
    private final ExpensesController controller;
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final PageHead head;
    private final Parent view;

    /// @param reading background calls that only read
    public ExpensesPage(UiContext ui, ExpenseReports reports, Background reading) {
        this.ui = ui;
        this.reports = reports;
        model = new ExpensesModel(reports, ui::actor, ui.day()::today, reading);
        controller = new ExpensesController(model, ui.localization());
        head =
                PageHead.of(ui.localization().text("goods.tab.expenses"))
                        .action(
                                new PageAction(
                                                "saveExpenses",
                                                Sign.DOWNLOAD,
                                                ui.localization().text("order.file"),
                                                this::choose)
                                        .busy(saving, ui.localization().text("figures.saving")));
        view = ui.fxml().load("control/expenses.fxml", controller);
    }

    private void choose() {
        SheetFiles.ask(view, "expenses.xlsx", SheetFiles.tables(ui)).ifPresent(this::save);
    }

    /// Writes what is shown into this file.
    void save(Path file) {
        BusinessPeriod days = model.shown();
        Words words = ui.localization().words();
        ui.actions()
                .act(who -> write(who, days, file, words))
                .busy(saving)
                .deliver(_ -> SheetFiles.saved(ui, file));
    }

    private boolean write(Actor who, BusinessPeriod days, Path file, Words words) {
        reports.write(Optional.of(who), days.from(), days.to(), file, words::get);
        return true;
    }

    @Override
    public String key() {
        return "expenses";
    }

    @Override
    public boolean adds() {
        return false;
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
}
