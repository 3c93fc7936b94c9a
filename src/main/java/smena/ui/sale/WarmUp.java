package smena.ui.sale;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import smena.domain.sale.Basket;
import smena.ui.kit.ExampleBasket;
import smena.ui.kit.ThemeManager;

import java.util.concurrent.Executor;

/// Runs once through what a sale does to the till screen, unseen while the log-in is shown, so that
/// the first customer does not wait for what Java loads and compiles on first use. Nothing of it
/// reaches the database.
final class WarmUp {
    private static final int ROUNDS = 12;
    private static final int LINES = 4;
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 700;

    private final BasketModel basket;
    private final Parent view;
    private final StackPane stage = new StackPane();
    private boolean over;

    /// @param view not shown anywhere yet
    WarmUp(BasketModel basket, Parent view) {
        this.basket = basket;
        this.view = view;
    }

    /// Begins.
    ///
    /// @param themes dress its stage like the window
    /// @param screen runs each step on the FX thread, leaving time between them for user input
    void begin(ThemeManager themes, Executor screen) {
        if (over || view.getParent() != null) {
            return;
        }
        themes.dress(new Scene(stage, WIDTH, HEIGHT));
        stage.getChildren().add(view);
        for (int step = 0; step < ROUNDS * LINES; step++) {
            Basket example = ExampleBasket.of(step % LINES + 1);
            screen.execute(() -> show(example));
        }
        screen.execute(this::end);
    }

    /// Ends it, in the middle too: somebody has logged in and wants the real basket.
    void end() {
        if (!over) {
            over = true;
            basket.show(ExampleBasket.of(0));
            stage.getChildren().clear();
        }
    }

    private void show(Basket example) {
        if (!over) {
            basket.show(example);
            stage.applyCss();
            stage.resize(WIDTH, HEIGHT);
            stage.layout();
        }
    }
}
