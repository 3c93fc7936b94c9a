package smena.ui.stock;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import smena.domain.Problem;
import smena.domain.stock.EndedStockTake;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockTake;
import smena.text.Formats;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.Optional;

/// A stock-take through its four steps. Everything is kept as it is counted: leaving loses nothing.
final class StockTakePage implements OfficePage, TakeModel.Hears {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final TakeModel model;
    private final TakeSteps steps;
    private final StackPane view = new StackPane();
    private final PageHead head;
    private boolean active;

    /// @param take one that is under way; empty to begin one
    StockTakePage(
            UiContext ui, StockTakeServices services, OfficeFrame frame, Optional<StockTake> take) {
        this(ui, services, frame, new TakeModel(ui, services, take));
    }

    private StockTakePage(
            UiContext ui, StockTakeServices services, OfficeFrame frame, TakeModel model) {
        this.ui = ui;
        this.frame = frame;
        this.model = model;
        model.heardBy(this);
        steps = new TakeSteps(ui, services, model);
        StepsBar bar = new StepsBar(ui.localization(), model.stepProperty());
        PageAction later = later();
        head =
                PageHead.of(ui.localization().make(this::title, model.titleSources()))
                        .beside(bar)
                        .action(giveUp())
                        .action(later);
        model.stepProperty().subscribe(this::turn);
    }

    /// One that is finished, to be read.
    static StockTakePage ended(
            UiContext ui, StockTakeServices services, OfficeFrame frame, EndedStockTake take) {
        return new StockTakePage(ui, services, frame, TakeModel.ended(ui, services, take));
    }

    private PageAction later() {
        PageAction later =
                new PageAction(
                                "later",
                                Sign.CLOCK,
                                ui.localization().text("stockTake.later"),
                                () -> frame.back(this))
                        .key(PageKey.BACK);
        later.visibleProperty().bind(model.underWayProperty());
        later.managedProperty().bind(later.visibleProperty());
        return later;
    }

    private PageAction giveUp() {
        PageAction give =
                new PageAction(
                                "giveUp",
                                Sign.BIN,
                                ui.localization().text("stockTake.giveUp"),
                                this::ask)
                        .disabledWhile(model.busyProperty())
                        .small();
        give.visibleProperty().bind(model.underWayProperty());
        give.managedProperty().bind(give.visibleProperty());
        return give;
    }

    private String title(Formats formats) {
        return model.number() > 0
                ? formats.words().get("stockTake.title", model.number())
                : formats.words()
                        .get(
                                model.stepProperty().get() == TakeStep.WHAT
                                        ? "stockTake.new"
                                        : "stockTake.counted");
    }

    private void ask() {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("stockTake.giveUpAsk", model.number())
                                .text("stockTake.giveUpText")
                                .danger("stockTake.giveUp", model::giveUp)
                                .other("common.back")
                                .notByEnter());
    }

    private void turn(TakeStep step) {
        TakeSteps.View before = steps.shown();
        TakeSteps.View now = steps.of(step);
        if (before == now && !view.getChildren().isEmpty()) {
            return;
        }
        if (active && before != null) {
            before.hide();
        }
        view.getChildren().setAll(now.node());
        if (active) {
            now.begin();
            now.takeFocus();
        }
    }

    @Override
    public void finished(StockDocument paper) {
        ui.toasts().say(Notice.Kind.GOOD, "stockTake.finished", paper.head().number());
    }

    @Override
    public void gone() {
        frame.back(this);
    }

    @Override
    public void refused(Problem why) {
        ui.toasts().accept(why);
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
        active = true;
        shown().show();
    }

    @Override
    public void deactivate() {
        active = false;
        shown().hide();
    }

    @Override
    public void takeFocus() {
        shown().takeFocus();
    }

    @Override
    public boolean back() {
        return shown().back();
    }

    @Override
    public boolean scanned(String code) {
        return shown().scanned(code);
    }

    @Override
    public void key(KeyEvent event) {
        shown().key(event);
    }

    private TakeSteps.View shown() {
        return steps.of(model.stepProperty().get());
    }
}
