package smena.ui.sale;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import smena.service.ports.PrintEvent;
import smena.ui.kit.Fxml;
import smena.ui.kit.Looks;
import smena.ui.shell.Screen;

import java.util.concurrent.Executor;

/// The till: shift banner, search, shelves, basket.
public final class TillScreen implements Screen {
    /// Longer than between two keys of a fast typist, too short to be noticed.
    private static final Duration TYPING = Duration.millis(80);

    private final Till till;
    private final TillController controller;
    private final TillKeys keys;
    private final Parent view;
    private final Timeline everySecond;
    private final Rehearsal rehearsal;

    /// A till screen on `parts`.
    public TillScreen(TillParts parts) {
        this(parts, TillScreen::soon, new Beep());
    }

    TillScreen(TillParts parts, Executor soon, Runnable beep) {
        till = Till.of(parts, soon, beep);
        BannerController banner = new BannerController(till);
        ShelfController shelf = new ShelfController(till);
        BasketController basket = new BasketController(till);
        controller = new TillController(till.afterSale());
        view =
                new Fxml(parts.tongue())
                        .load(
                                "sale/till.fxml",
                                controller,
                                banner,
                                shelf,
                                basket,
                                new AfterSaleController(till));
        keys = new TillKeys(till, shelf, basket, controller);
        rehearsal = new Rehearsal(till.basket(), view);
        everySecond = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        everySecond.setCycleCount(Animation.INDEFINITE);
    }

    /// Makes everything ready while the log-in is shown, so that the first sale is as quick as the
    /// others. Called on the FX thread.
    ///
    /// @param screen runs on the FX thread what is given to it
    public void prepare(Looks looks, Executor screen) {
        rehearsal.begin(looks, screen);
    }

    /// A print job came to a new state. Called on the FX thread.
    public void told(PrintEvent event) {
        till.printer().told(event);
        till.afterSale().told(event);
    }

    /// Somebody has decided something about a print job. Called on the FX thread.
    public void printDecided() {
        till.printer().load();
    }

    /// Somebody else has opened or closed the shift. Called on the FX thread.
    public void shiftMoved() {
        till.shift().load();
    }

    Till till() {
        return till;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        rehearsal.end();
        till.load();
        everySecond.play();
        controller.leaveFields();
    }

    @Override
    public void deactivate() {
        everySecond.stop();
        till.model().typed().clear();
        till.model().hideBar();
    }

    @Override
    public void scanned(String code) {
        till.model().scanned(code);
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
        till.shift().tick();
        till.backup().tick();
    }

    private static void soon(Runnable action) {
        PauseTransition pause = new PauseTransition(TYPING);
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
