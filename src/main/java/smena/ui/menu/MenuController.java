package smena.ui.menu;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.LanguageChips;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.ThemeButton;
import smena.ui.kit.ThemeManager;

import java.util.List;

/// The menu: a tile for each thing, language and looks under them.
public final class MenuController {
    private static final int COLUMNS = 4;
    private static final int SIGN_SIZE = 26;

    /// One thing of the menu.
    ///
    /// @param name what its button is called: `menu.` and this is the key of its words
    /// @param key the key that does the same without the menu; empty for none
    public record Item(String name, Sign sign, String key, Runnable action) {}

    private final List<Item> items;
    private final Runnable leaveTill;
    private final Localization localization;
    private final ThemeManager themes;
    private final Runnable close;

    @FXML private GridPane tiles;
    @FXML private HBox languages;
    @FXML private Button theme;

    /// @param leaveTill ends the program
    /// @param close leaves the menu; every item does so first
    public MenuController(
            List<Item> items,
            Runnable leaveTill,
            Localization localization,
            ThemeManager themes,
            Runnable close) {
        this.leaveTill = leaveTill;
        this.items = items;
        this.localization = localization;
        this.themes = themes;
        this.close = close;
    }

    @FXML
    private void initialize() {
        for (int i = 0; i < items.size(); i++) {
            tiles.add(tile(items.get(i)), i % COLUMNS, i / COLUMNS);
        }
        LanguageChips.fill(languages, localization);
        ThemeButton.prepare(theme, themes, localization);
    }

    @FXML
    private void exit() {
        close.run();
        leaveTill.run();
    }

    @FXML
    private void close() {
        close.run();
    }

    private Button tile(Item item) {
        Label name = new Label();
        name.textProperty().bind(localization.text("menu." + item.name()));
        name.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(new Icon(item.sign(), SIGN_SIZE), space);
        if (!item.key().isEmpty()) {
            head.getChildren().add(new KeyHint(item.key()));
        }
        VBox content = new VBox(10, head, name);
        content.setMouseTransparent(true);
        Button tile = new Button();
        tile.setId("menu-" + item.name());
        tile.setGraphic(content);
        tile.accessibleTextProperty().bind(name.textProperty());
        tile.getStyleClass().add("menu-tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setOnAction(
                _ -> {
                    close.run();
                    item.action().run();
                });
        return tile;
    }
}
