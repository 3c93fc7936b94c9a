package smena.ui.figures;

import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.ReportQuery;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.ChipRow;
import smena.ui.kit.PeriodChips;
import smena.ui.office.PageHead;
import smena.ui.office.SheetPrinting;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was sold, given back and earned over a period, in seven groupings.
public final class SalesFiguresPage implements GoodsTab {
    private final SalesFiguresModel model;
    private final SalesFiguresController controller;
    private final Receipts receipts;
    private final SheetPrinting printing;
    private final SalesFilterForm form;
    private final PageHead head;
    private final Parent view;

    /// Shows receipts.
    public interface Receipts {
        /// Those of an hour of a business date.
        ///
        /// @param cashier the row of who made them; empty for everybody
        void open(LocalDate day, int hour, Optional<Long> cashier);
    }

    /// The page over these services.
    public SalesFiguresPage(UiContext ui, SalesServices services, Receipts receipts) {
        this.receipts = receipts;
        model =
                new SalesFiguresModel(
                        services.reports(),
                        ui.actions()::actor,
                        ui.day()::today,
                        services.reading());
        printing =
                new SheetPrinting(
                        ui,
                        services.printers(),
                        new SalesPrinting(services.papers(), model::shown));
        form =
                new SalesFilterForm(
                        model, services.filters(), services.reading(), ui.localization());
        controller = new SalesFiguresController(model, ui.localization(), this::open, form);
        ChipRow periods = new ChipRow();
        List<ToggleButton> chips = new PeriodChips(model.period(), ui.localization()).chips();
        chips.forEach(chip -> chip.getStyleClass().add("banner-chip"));
        periods.show(ui.localization(), chips);
        Region rule = new Region();
        rule.getStyleClass().add("banner-rule");
        head =
                PageHead.of(ui.localization().text("goods.tab.sales"))
                        .beside(rule)
                        .beside(periods)
                        .action(printing.saveAction("saveSales"))
                        .action(printing.printAction("printSales"));
        view = ui.fxml().load("figures/sales.fxml", controller);
    }

    /// Prints and saves it.
    SheetPrinting printing() {
        return printing;
    }

    /// Asks what it is narrowed to.
    SalesFilterForm form() {
        return form;
    }

    /// What it shows.
    SalesFiguresModel model() {
        return model;
    }

    /// Shows a report that somebody came for.
    public void show(ReportQuery query) {
        model.open(query);
    }

    private void open(Row row) {
        if (model.down(row)) {
            controller.takeFocus();
        } else {
            model.hour(row)
                    .ifPresent(found -> receipts.open(found.day(), found.hour(), found.cashier()));
        }
    }

    @Override
    public String key() {
        return "sales";
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

    /// Esc goes back up to the report that somebody came down from.
    @Override
    public boolean back() {
        boolean went = model.up();
        if (went) {
            controller.takeFocus();
        }
        return went;
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }
}
