package smena.ui.sale;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import smena.domain.sale.Basket;
import smena.ui.kit.ExampleBasket;
import smena.ui.kit.ThemeManager;

import java.util.List;
import java.util.concurrent.Executor;

/// Runs once through what a sale does to the till screen, unseen while the log-in is shown, so that
/// the first customer does not wait for what Java loads and compiles on first use: it fills a
/// basket and searches as somebody types. Nothing of it changes the database.
final class WarmUp {
    private static final int ROUNDS = 12;
    private static final int LINES = 4;
    private static final int WIDTH = 1024;
    private static final int HEIGHT = 700;

    /// A search is read and held for a moment before it is shown.
    private static final int STEPS_A_SEARCH = 2;

    /// Beginnings of words in the alphabets of the four languages; most find more than a screenful.
    private static final List<String> TYPED =
            List.of("s", "su", "m", "mo", "k", "ke", "с", "со", "м", "мо", "к", "ко");

    private final BasketModel basket;
    private final ShelfModel shelf;
    private final Parent view;
    private final StackPane stage = new StackPane();
    private boolean over;

    /// @param view not shown anywhere yet
    WarmUp(BasketModel basket, ShelfModel shelf, Parent view) {
        this.basket = basket;
        this.shelf = shelf;
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
            if (step % STEPS_A_SEARCH == 0) {
                String text = TYPED.get(step / STEPS_A_SEARCH % TYPED.size());
                screen.execute(() -> search(text));
            }
        }
        screen.execute(this::end);
    }

    /// Ends it, in the middle too: somebody has logged in and wants the real basket.
    void end() {
        if (!over) {
            over = true;
            basket.show(ExampleBasket.of(0));
            shelf.queryProperty().set("");
            stage.getChildren().clear();
        }
    }

    /// What it finds is laid out by a later step.
    private void search(String text) {
        if (!over) {
            shelf.queryProperty().set(text);
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
