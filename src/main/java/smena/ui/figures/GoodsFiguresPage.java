package smena.ui.figures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import smena.domain.figures.GoodsTable;
import smena.service.figures.GoodsFigures;
import smena.service.figures.GoodsFiguresFile;
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

/// Figures of goods: what the stock is worth, what is sold at a loss, what nobody buys, ABC. Each
/// list can be saved for a spreadsheet.
public final class GoodsFiguresPage implements GoodsTab {
    private final UiContext ui;
    private final GoodsFigures figures;
    private final GoodsFiguresModel model;
    private final GoodsFiguresController controller;
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final PageHead head;
    private final Parent view;

    /// @param reading background calls that only read
    public GoodsFiguresPage(UiContext ui, GoodsFigures figures, Background reading) {
        this.ui = ui;
        this.figures = figures;
        model = new GoodsFiguresModel(figures, ui.actions()::actor, reading);
        controller = new GoodsFiguresController(model, ui.localization());
        head =
                PageHead.of(ui.localization().text("office.reports"))
                        .action(
                                new PageAction(
                                                "saveGoods",
                                                Sign.DOWNLOAD,
                                                ui.localization().text("figures.save"),
                                                this::choose)
                                        .busy(saving, ui.localization().text("figures.saving")));
        view = ui.fxml().load("figures/goods.fxml", controller);
    }

    /// What it shows.
    GoodsFiguresModel model() {
        return model;
    }

    private void choose() {
        SheetFiles.ask(view, model.query().list().key() + ".xlsx", SheetFiles.tables(ui))
                .ifPresent(this::save);
    }

    /// Writes what is shown into this file.
    void save(Path file) {
        GoodsFigures.Query query = model.query();
        Words words = ui.localization().words();
        ui.actions()
                .act(
                        who -> {
                            GoodsTable table = figures.table(Optional.of(who), query);
                            GoodsFiguresFile.write(
                                    table, file, c -> words.get("figures.goods." + c.name()));
                            return table.rows().size();
                        })
                .busy(saving)
                .deliver(_ -> SheetFiles.saved(ui, file));
    }

    @Override
    public String key() {
        return "analysis";
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
