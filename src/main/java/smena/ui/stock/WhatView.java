package smena.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.domain.Problem;
import smena.domain.stock.ScopeChoice;
import smena.ui.goods.GoodsPicker;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.shell.UiContext;
import smena.ui.stock.WhatModel.Kind;

import java.util.ArrayList;
import java.util.List;

/// The first step: what is counted.
public final class WhatView implements TakeSteps.View {
    private static final double SIGN = 48;

    private final TakeModel take;
    private final WhatModel model;
    private final Localization localization;
    private final ListView<ScopeChoice> rows = new ListView<>();
    private final UiContext ui;
    private final StockTakeServices services;
    private final GoodsSearch search;
    private final GoodsPicker picker;
    private final Parent node;
    private final PageAction begin;

    @FXML private ChipRow kinds;
    @FXML private StackPane listPlace;
    @FXML private RowSwitch begins;
    @FXML private Notice selling;
    @FXML private StackPane beginPlace;

    WhatView(UiContext ui, StockTakeServices services, TakeModel take) {
        this.take = take;
        model = new WhatModel(services, take);
        this.ui = ui;
        this.services = services;
        localization = ui.localization();
        search = new GoodsSearch(services.catalog(), services.reading(), false);
        picker = new GoodsPicker(localization, search, model.products(), model::take, model::drop);
        begin =
                new PageAction(
                                "begin",
                                Sign.FORWARD,
                                localization.text("stockTake.begin"),
                                model::begin)
                        .key(PageKey.FINISH)
                        .main();
        node = ui.fxml().load("stock/what.fxml", this);
    }

    @FXML
    private void initialize() {
        List<ToggleButton> chips = new ArrayList<>();
        for (Kind each : Kind.values()) {
            ToggleButton chip =
                    Chips.one(
                            each, model.kindProperty(), localization.text("stockTake.of." + each));
            chip.setId("of-" + each);
            chip.getStyleClass().addAll("chip", "small-chip");
            chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
            chips.add(chip);
        }
        kinds.show(localization, chips);
        rows.setItems(model.choices());
        rows.setId("choices");
        rows.setFixedCellSize(ChoiceCell.HEIGHT);
        rows.setCellFactory(_ -> new ChoiceCell(localization, model::isTicked));
        RowTap.on(rows, this::turn);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        StatePane list =
                new StatePane(localization, rows, ChoiceCell.HEIGHT)
                        .whenEmpty(Sign.BOX, "stockTake.noChoices")
                        .onRetry(model::load)
                        .follow(model.stateProperty());
        VBox all = everything();
        list.visibleProperty().bind(model.kindProperty().map(Kind::isTicked));
        all.visibleProperty().bind(model.kindProperty().isEqualTo(Kind.EVERYTHING));
        picker.visibleProperty().bind(model.kindProperty().isEqualTo(Kind.PRODUCTS));
        picker.getStyleClass().add("take-picker");
        Corners.ofFoot(listPlace);
        listPlace.getChildren().setAll(list, all, picker);
        selling.textProperty().bind(localization.text("stockTake.selling"));
        begins.textProperty().bind(localization.text("stockTake.begins"));
        begins.selectedProperty().bindBidirectional(model.beginsProperty());
        begin.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> take.busyProperty().get() || !model.isReady(),
                                take.busyProperty(),
                                model.kindProperty(),
                                model.countProperty()));
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.getStyleClass().add("big");
        beginPlace.getChildren().setAll(begin);
    }

    private VBox everything() {
        Icon sign = new Icon(Sign.STORE, SIGN);
        sign.getStyleClass().add("muted");
        Label words = new Label();
        words.textProperty().bind(localization.text("stockTake.everythingText"));
        words.getStyleClass().addAll("title", "state-sentence");
        words.setWrapText(true);
        words.setMaxWidth(420);
        VBox made = new VBox(12, sign, words);
        made.getStyleClass().add("state");
        made.setAlignment(javafx.geometry.Pos.CENTER);
        return made;
    }

    private void turn(ScopeChoice choice) {
        model.turn(choice);
        rows.refresh();
    }

    private void listKey(KeyEvent event) {
        ScopeChoice selected = rows.getSelectionModel().getSelectedItem();
        if (selected != null && event.getCode() == KeyCode.SPACE) {
            event.consume();
            turn(selected);
        }
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void show() {
        model.load();
    }

    @Override
    public void takeFocus() {
        if (model.kindProperty().get() == Kind.PRODUCTS) {
            picker.takeFocus();
        } else if (rows.isVisible() && !rows.getItems().isEmpty()) {
            rows.requestFocus();
        } else {
            begin.requestFocus();
        }
    }

    @Override
    public boolean back() {
        return picker.back();
    }

    /// A scan chooses its product: whoever scans wants to count just these.
    @Override
    public boolean scanned(String code) {
        search.scanned(
                code,
                item -> {
                    model.kindProperty().set(Kind.PRODUCTS);
                    model.take(item);
                },
                () -> {
                    services.beep().run();
                    ui.toasts().accept(new Problem.UnknownBarcode(code));
                });
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        begin.take(event);
    }
}
