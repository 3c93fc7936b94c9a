package smena.ui.list;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import smena.ui.kit.LineList;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.function.Function;

/// Puts a [Listing] on the screen.
///
/// @param <T> an item
public final class ListController<T> {
    private final Listing<T> listing;
    private final Localization localization;
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
            Localization localization,
            Texts texts,
            Function<T, Node> line,
            Runnable close) {
        this.listing = listing;
        this.localization = localization;
        this.texts = texts;
        this.line = line;
        this.close = close;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.text(texts.titleKey()));
        empty.textProperty().bind(localization.text(texts.emptyKey()));
        empty.visibleProperty()
                .bind(listing.loadedProperty().and(Bindings.isEmpty(listing.items())));
        loading.visibleProperty()
                .bind(listing.loadedProperty().not().and(listing.problemProperty().isNull()));
        ProblemNotice.follow(notice, listing.problemProperty(), localization);
        LineList.follow(lines, listing.items(), line);
    }

    @FXML
    private void close() {
        close.run();
    }
}
