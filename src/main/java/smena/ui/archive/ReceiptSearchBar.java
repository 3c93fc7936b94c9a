package smena.ui.archive;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.text.Formats;
import smena.ui.archive.ReceiptSearch.By;
import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Sign;

/// A field and what is typed into it: a number, a sum, a product … Each chip keeps its own words.
final class ReceiptSearchBar extends VBox {
    private static final int LONGEST = 60;
    private static final PseudoClass IS_SET = PseudoClass.getPseudoClass("set");

    private final ReceiptSearch search;
    private final Localization localization;
    private final TextField text = new TextField();

    ReceiptSearchBar(ReceiptSearch search, Localization localization) {
        this.search = search;
        this.localization = localization;
        getStyleClass().add("receipt-search");
        text.setId("find");
        MaxLength.in(text, LONGEST);
        text.getStyleClass().add("search");
        Button clear = new Button();
        clear.setId("clearFind");
        clear.setGraphic(new Icon(Sign.CROSS, 18));
        clear.getStyleClass().addAll("square", "quiet");
        clear.accessibleTextProperty().bind(localization.text("kit.reset"));
        clear.setOnAction(_ -> search.clear());
        clear.visibleProperty().bind(search.typedProperty().map(typed -> !typed.isEmpty()));
        clear.managedProperty().bind(clear.visibleProperty());
        KeyHint hint = new KeyHint("F2");
        Icon glass = new Icon(Sign.SEARCH, 20);
        StackPane field = new StackPane(text, glass, hint);
        field.getStyleClass().addAll("search-place", "goods-search");
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
        glass.setMouseTransparent(true);
        hint.setMouseTransparent(true);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(8, field, clear);
        row.getStyleClass().add("bar");
        FlowPane chips = new FlowPane(6, 6);
        chips.getStyleClass().add("receipt-chips");
        for (By by : By.values()) {
            chips.getChildren().add(chip(by));
        }
        getChildren().addAll(row, chips);
        text.textProperty().subscribe(now -> search.type(search.byProperty().get(), now));
        search.byProperty().subscribe(this::show);
        search.typedProperty().subscribe(_ -> show(search.byProperty().get()));
    }

    /// The field gets the keyboard.
    void takeFocus() {
        text.requestFocus();
        text.selectAll();
    }

    private void show(By by) {
        text.promptTextProperty().bind(localization.text("receipts.prompt." + by));
        String typed = search.of(by);
        if (!typed.equals(text.getText())) {
            text.setText(typed);
        }
    }

    private ToggleButton chip(By by) {
        ToggleButton chip = new ToggleButton();
        chip.setId("by-" + by);
        chip.textProperty().bind(localization.make(f -> words(by, f), search.typedProperty()));
        chip.getStyleClass().addAll("chip", "soft", "small-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        search.byProperty().subscribe(now -> chip.setSelected(now == by));
        search.typedProperty()
                .subscribe(typed -> chip.pseudoClassStateChanged(IS_SET, typed.containsKey(by)));
        chip.setOnAction(
                _ -> {
                    search.byProperty().set(by);
                    chip.setSelected(true);
                    takeFocus();
                });
        return chip;
    }

    private String words(By by, Formats formats) {
        String name = formats.words().get("receipts.by." + by);
        String typed = search.of(by);
        return typed.isEmpty() ? name : name + ": " + typed;
    }
}
