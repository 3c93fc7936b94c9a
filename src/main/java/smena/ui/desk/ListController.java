package smena.ui.desk;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Tongue;

import java.util.function.Function;

/// Puts a [Listing] on the screen.
///
/// @param <T> an item
public final class ListController<T> {
    private final Listing<T> listing;
    private final Tongue tongue;
    private final Texts texts;
    private final Function<T, Node> line;
    private final Runnable close;

    @FXML private Label title;
    @FXML private VBox lines;
    @FXML private Label empty;
    @FXML private Label loading;
    @FXML private Notice notice;

    /// What it says.
    ///
    /// @param titleKey the key of the heading
    /// @param emptyKey the key of the sentence where nothing is on the list
    public record Texts(String titleKey, String emptyKey) {}

    /// @param line makes the line of an item
    /// @param close leaves it
    public ListController(
            Listing<T> listing,
            Tongue tongue,
            Texts texts,
            Function<T, Node> line,
            Runnable close) {
        this.listing = listing;
        this.tongue = tongue;
        this.texts = texts;
        this.line = line;
        this.close = close;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(tongue.text(texts.titleKey()));
        empty.textProperty().bind(tongue.text(texts.emptyKey()));
        empty.visibleProperty()
                .bind(listing.loadedProperty().and(Bindings.isEmpty(listing.items())));
        loading.visibleProperty()
                .bind(listing.loadedProperty().not().and(listing.problemProperty().isNull()));
        ProblemNotice.follow(notice, listing.problemProperty(), tongue);
        listing.items().addListener((InvalidationListener) _ -> show());
        show();
    }

    @FXML
    private void close() {
        close.run();
    }

    private void show() {
        lines.getChildren().setAll(listing.items().stream().map(line).toList());
    }
}
