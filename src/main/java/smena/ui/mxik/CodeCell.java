package smena.ui.mxik;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.mxik.GoodsCode;
import smena.text.Formats;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A code in a list: its name, then its digits and where it belongs. Near the end of what has been
/// read it asks for more.
final class CodeCell extends ListCell<GoodsCode> {
    /// The height of a row.
    static final double HEIGHT = 60;

    private static final int AHEAD = 8;

    private final Localization localization;
    private final Runnable more;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Tag gone = new Tag(Tag.Kind.WARN);
    private final HBox content;

    CodeCell(Localization localization, Runnable more) {
        this.localization = localization;
        this.more = more;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        name.setTooltip(whole);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        gone.setMinWidth(USE_PREF_SIZE);
        content = new HBox(12, text, gone);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    @Override
    protected void updateItem(@Nullable GoodsCode item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        name.textProperty().bind(localization.make(f -> item.names().in(tag(f))));
        about.textProperty().bind(localization.make(f -> about(item, f)));
        item.gone()
                .ifPresent(
                        day ->
                                gone.textProperty()
                                        .bind(
                                                localization.make(
                                                        f ->
                                                                f.words()
                                                                        .get(
                                                                                "mxik.gone",
                                                                                f.date(day)))));
        gone.setVisible(item.gone().isPresent());
        gone.setManaged(item.gone().isPresent());
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private static String about(GoodsCode code, Formats formats) {
        return Stream.of(
                        code.code(),
                        code.group().in(tag(formats)),
                        code.position().in(tag(formats)),
                        code.unit())
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    static String tag(Formats formats) {
        return formats.words().language().tag();
    }
}
