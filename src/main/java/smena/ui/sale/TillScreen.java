package smena.ui.sale;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.service.ports.PrintEvent;
import smena.ui.kit.EverySecond;
import smena.ui.shell.Screen;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// The till: shift banner, search, shelves, basket.
public final class TillScreen implements Screen {
    /// Longer than between two keys of a usual scanner, in milliseconds; a search reads meanwhile.
    /// What is shown in the midst of a slower one is taken back with its keys.
    private static final long TYPING = 15;

    private final TillModels tillModels;
    private final TillController controller;
    private final TillKeys keys;
    private final Parent view;
    private final EverySecond everySecond;
    private final WarmUp warmUp;
    private final MeasureQuestions measures;
    private final PriceQuestions prices;
    private final AgeQuestions ageQuestions;
    private final MarkQuestions markQuestions;

    /// A till screen on `parts`.
    public TillScreen(TillParts parts) {
        this(
                parts,
                CompletableFuture.delayedExecutor(
                        TYPING, TimeUnit.MILLISECONDS, Platform::runLater),
                new Beep());
    }

    TillScreen(TillParts parts, Executor soon, Runnable beep) {
        tillModels = TillModels.of(parts, soon, beep);
        BannerController banner = new BannerController(tillModels);
        ShelfController shelf = new ShelfController(tillModels);
        BasketController basket = new BasketController(tillModels);
        controller = new TillController(tillModels.afterSale());
        view =
                parts.ui()
                        .fxml()
                        .load(
                                "sale/till.fxml",
                                controller,
                                banner,
                                shelf,
                                basket,
                                new AfterSaleController(tillModels));
        measures = new MeasureQuestions(tillModels);
        prices = new PriceQuestions(tillModels);
        ageQuestions = new AgeQuestions(tillModels);
        markQuestions = new MarkQuestions(tillModels);
        keys = new TillKeys(tillModels, shelf, basket, controller, measures::weigh);
        warmUp = new WarmUp(tillModels.basket(), tillModels.shelf(), view);
        everySecond = new EverySecond(this::tick);
    }

    /// Makes everything ready while the log-in is shown, so that the first sale is as quick as the
    /// others. Called on the FX thread.
    ///
    /// @param screen an executor of the FX thread
    public void prepare(Executor screen) {
        warmUp.begin(tillModels.ui().themes(), screen);
    }

    /// Called on the FX thread when a print job changes state.
    public void told(PrintEvent event) {
        tillModels.printer().told(event);
        tillModels.afterSale().told(event);
    }

    /// Somebody has decided something about a print job. Called on the FX thread.
    public void printDecided() {
        tillModels.printer().load();
    }

    /// Something was given back: the change of the sale before is not for whoever stands there now.
    public void refunded() {
        tillModels.afterSale().clear();
    }

    /// Somebody else has opened or closed the shift. Called on the FX thread.
    public void shiftMoved() {
        tillModels.shift().load();
    }

    /// Prices came into force. Called on the FX thread.
    public void pricesChanged() {
        tillModels.model().pricesChanged();
    }

    /// The state of the till, kept up to date by the events the screen gets.
    public TillStatus status() {
        return new TillStatus(tillModels.shift(), tillModels.printer(), tillModels.backup());
    }

    /// What the customer sees. Nobody is served before the screen is shown, nor after somebody has
    /// logged out, which it is told.
    public CustomerDisplayModel customer() {
        return tillModels.customer();
    }

    TillModels tillModels() {
        return tillModels;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        warmUp.end();
        tillModels.customer().attend(true);
        tillModels.load();
        everySecond.startWith(view);
        controller.leaveFields();
    }

    @Override
    public void deactivate() {
        everySecond.stop();
        tillModels.model().typed().clear();
        tillModels.model().hideBar();
        measures.clear();
        prices.clear();
        ageQuestions.clear();
        markQuestions.clear();
    }

    @Override
    public void scanned(String code) {
        tillModels.model().scanned(code);
    }

    @Override
    public boolean keepsScans() {
        return true;
    }

    @Override
    public void torn() {
        tillModels.model().torn();
    }

    @Override
    public void takeBack(int characters) {
        keys.takeBack(characters);
    }

    @Override
    public void key(KeyEvent event) {
        keys.key(event);
    }

    private void tick() {
        tillModels.shift().tick();
        tillModels.backup().tick();
    }
}
