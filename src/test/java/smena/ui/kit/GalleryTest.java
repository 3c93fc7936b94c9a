package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.money.Money;
import smena.text.Language;

import java.nio.file.Files;
import java.util.List;

/// Draws every control of the kit, to be looked at in `target/pictures`.
@OnScreen
class GalleryTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyControl(Theme theme) {
        var file =
                Snapshots.takeSheet(
                        "kit", Language.UZ, theme, Snapshots.Size.WIDE, GalleryTest::gallery);
        assertTrue(Files.exists(file));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void dialogOverAScreen(Theme theme) {
        var file =
                Snapshots.takeSheet(
                        "kit-dialog",
                        Language.RU,
                        theme,
                        Snapshots.Size.NARROW,
                        GalleryTest::dialog);
        assertTrue(Files.exists(file));
    }

    private static Parent dialog(Localization localization) {
        StackPane layer = new StackPane();
        StackPane root = new StackPane(gallery(localization), layer);
        new Dialogs(layer, new Fxml(localization))
                .show(
                        new Message(localization, Notice.Kind.BAD)
                                .title("error.title")
                                .text("error.text")
                                .code("A7F3-19")
                                .button("error.goOn", () -> {}));
        return root;
    }

    private static Parent gallery(Localization localization) {
        HBox columns = new HBox(24, left(localization), middle(localization), right());
        columns.setPadding(new Insets(20));
        VBox root = new VBox(banner(localization), columns);
        root.getStyleClass().add("ground");
        return root;
    }

    private static Node banner(Localization localization) {
        Label open = label("", "title");
        open.textProperty().bind(localization.text("shift.banner.open", "Dilnoza Karimova"));
        Label printer = label("Printer tayyor", "pill");
        printer.setGraphic(new Icon(Sign.PRINTER, 18));
        Label backup = label("Nusxa 12:00", "pill", "muted");
        backup.setGraphic(new Icon(Sign.BACKUP, 18));
        Label dot = label("", "dot", "good");
        HBox banner = new HBox(dot, open, label("№ 42 · 09:02", "muted"), printer, backup);
        banner.getStyleClass().add("banner");
        return banner;
    }

    private static Node left(Localization localization) {
        TextField search = new TextField();
        search.setPromptText("Shtrix-kod yoki nomini kiriting");
        search.getStyleClass().add("search");
        TextField amount = new TextField("50 000");
        amount.getStyleClass().add("amount");
        TextField wrong = new TextField("abc");
        wrong.getStyleClass().add("wrong");
        Label total = label(localization.formats().money(Money.of(4_109_000)), "total");
        Label change = label(localization.formats().money(Money.of(891_000)), "change");
        FlowPane tiles = new FlowPane(8, 8);
        for (int i = 0; i < LetterTile.COLOURS; i++) {
            LetterTile tile = new LetterTile(40, false);
            tile.show("Non «Obi»", i);
            tiles.getChildren().add(tile);
        }
        tiles.getChildren().add(LetterTile.person("Dilnoza Karimova", 72, 2));
        VBox left =
                new VBox(
                        12,
                        search,
                        new HBox(
                                8,
                                chip("Hammasi", true, -1),
                                chip("Non", false, 1),
                                chip("Goʻsht", false, 6)),
                        new TextField("Choy koʻk 100 g — ўқғҳ"),
                        wrong,
                        amount,
                        new HBox(16, total, change),
                        tiles,
                        icons());
        left.setPrefWidth(420);
        return left;
    }

    private static Node icons() {
        FlowPane icons = new FlowPane(10, 10);
        for (Sign sign : Sign.values()) {
            icons.getChildren().add(new Icon(sign, 24));
        }
        return icons;
    }

    private static Node middle(Localization localization) {
        Button disabled = button("Sotuvni yaratish", "F12", "sell");
        disabled.setDisable(true);
        VBox middle =
                new VBox(
                        8,
                        button("Kechiktirish", "F6"),
                        button("Smenani ochish", "Enter", "primary"),
                        button("Oʻchirish", "Del", "danger"),
                        button("Oʻchirish", "Del", "danger", "primary"),
                        button("Sotuvni yaratish", "F12", "sell"),
                        disabled,
                        notice(Notice.Kind.GOOD, localization.words().get("shift.opened")),
                        notice(Notice.Kind.INFO, localization.words().get("app.name")),
                        notice(Notice.Kind.WARN, "Qogʻoz tugayapti"),
                        notice(Notice.Kind.BAD, localization.words().get("shift.openFirst")));
        middle.setPrefWidth(420);
        return middle;
    }

    private static Node right() {
        NumberPad pad = new NumberPad(NumberPad.Corner.DOUBLE_ZERO);
        pad.setPrefWidth(360);
        VBox card = new VBox(12, label("Naqd", "title"), label("Toʻlov usuli", "small", "muted"));
        card.getStyleClass().add("card");
        return new VBox(16, pad, card);
    }

    private static Node notice(Notice.Kind kind, String text) {
        Notice notice = new Notice(kind);
        notice.textProperty().set(text);
        return notice;
    }

    private static Node chip(String text, boolean selected, int colour) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().add("chip");
        chip.setSelected(selected);
        if (colour >= 0) {
            chip.setGraphic(label("", "swatch", LetterTile.styleOf(colour)));
        }
        return chip;
    }

    private static Button button(String text, String key, String... styles) {
        Button button = new Button(text, new KeyHint(key));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll(List.of(styles));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(List.of(styles));
        return label;
    }
}
