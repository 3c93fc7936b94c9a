package smena.ui.promotion;

import javafx.beans.property.BooleanProperty;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.promotion.Promotion;
import smena.service.promotion.PromotionQueries.Preview;
import smena.text.Problems;
import smena.ui.goods.GoodsPicker;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.AmountField;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.SaveBar;
import smena.ui.kit.Seen;

import java.time.DayOfWeek;
import java.util.List;

/// Puts [PromotionForm] on the screen.
public final class EditPromotionController {
    /// Less room than this, and there are two columns.
    private static final double LITTLE = 1000;

    private static final int LONGEST_DAY = 10;
    private static final int LONGEST_TIME = 5;

    private final PromotionForm form;
    private final Localization localization;
    private final boolean readOnly;
    private final GoodsPicker picker;
    private final SaveBar bar;

    @FXML private Region root;
    @FXML private GridPane columns;
    @FXML private VBox what;
    @FXML private VBox when;
    @FXML private VBox goods;
    @FXML private TextField name;
    @FXML private FlowPane kinds;
    @FXML private Node percentPart;
    @FXML private Node takePart;
    @FXML private Node payPart;
    @FXML private Node quantityPart;
    @FXML private Node pricePart;
    @FXML private AmountField percent;
    @FXML private AmountField take;
    @FXML private AmountField pay;
    @FXML private AmountField quantity;
    @FXML private AmountField price;
    @FXML private Notice whatWrong;
    @FXML private VBox preview;
    @FXML private TextField first;
    @FXML private TextField last;
    @FXML private HBox days;
    @FXML private TextField begin;
    @FXML private TextField end;
    @FXML private Label pastMidnight;
    @FXML private Notice whenWrong;
    @FXML private Notice overlap;
    @FXML private Notice goodsWrong;
    @FXML private StackPane goodsPlace;
    @FXML private StackPane barPlace;

    /// @param readOnly whether nothing can be changed any more
    EditPromotionController(
            PromotionForm form, GoodsSearch search, Localization localization, boolean readOnly) {
        this.form = form;
        this.localization = localization;
        this.readOnly = readOnly;
        picker = new GoodsPicker(localization, search, form.chosen(), form::take, form::drop);
        bar = new SaveBar(localization, form::discard, form::save);
    }

    @FXML
    private void initialize() {
        root.widthProperty().subscribe(now -> arrange(now.doubleValue()));
        text(name, "name", Promotion.LONGEST_NAME);
        text(first, "first", LONGEST_DAY);
        text(last, "last", LONGEST_DAY);
        text(begin, "begin", LONGEST_TIME);
        text(end, "end", LONGEST_TIME);
        figure(percent, "percent");
        figure(take, "take");
        figure(pay, "pay");
        figure(quantity, "quantity");
        figure(price, "price");
        Chips.fill(
                kinds,
                List.of(PromotionKind.values()),
                form.kindProperty(),
                kind -> localization.text("promo.kind." + kind));
        for (int i = 0; i < PromotionKind.values().length; i++) {
            kinds.getChildren().get(i).setId("kind-" + PromotionKind.values()[i]);
        }
        form.kindProperty().subscribe(this::show);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.getChildren().add(day(day));
        }
        goodsPlace.getChildren().setAll(picker);
        followProblem();
        form.previewProperty().subscribe(this::show);
        form.overlapsProperty().subscribe(names -> overlap.setVisible(!names.isEmpty()));
        overlap.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "promo.overlap",
                                                        String.join(
                                                                ", ",
                                                                form.overlapsProperty().get())),
                                form.overlapsProperty()));
        saveBar();
        columns.setDisable(readOnly);
    }

    private void saveBar() {
        bar.savingProperty().bind(form.busyProperty());
        barPlace.getChildren().setAll(bar);
        barPlace.managedProperty().bind(bar.visibleProperty());
        form.changedProperty().subscribe(_ -> count());
        form.previewProperty().subscribe(_ -> count());
        for (TextField field :
                List.of(name, percent, take, pay, quantity, price, first, last, begin, end)) {
            field.textProperty().addListener(_ -> count());
        }
        form.kindProperty().addListener(_ -> count());
        form.chosen().addListener((javafx.beans.InvalidationListener) _ -> count());
        form.days().addListener((SetChangeListener<DayOfWeek>) _ -> count());
    }

    private void count() {
        List<String> changes = form.changes();
        bar.changesProperty().set(form.changedProperty().get() ? changes.size() : 0);
        bar.whatProperty()
                .set(
                        String.join(
                                " · ",
                                changes.stream()
                                        .map(each -> localization.words().get("promo." + each))
                                        .toList()));
    }

    private void text(TextField field, String key, int longest) {
        MaxLength.in(field, longest);
        field.textProperty().bindBidirectional(form.text(key));
    }

    private void figure(AmountField field, String key) {
        field.typedProperty().bindBidirectional(form.text(key));
    }

    private void show(PromotionKind kind) {
        Seen.set(percentPart, kind.asksPercent());
        Seen.set(takePart, kind == PromotionKind.MULTIBUY);
        Seen.set(payPart, kind == PromotionKind.MULTIBUY);
        Seen.set(quantityPart, kind == PromotionKind.QUANTITY);
        Seen.set(pricePart, kind.asksPrice());
    }

    private ToggleButton day(DayOfWeek day) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(localization.text("promo.day." + day));
        button.setId("day-" + day);
        button.getStyleClass().addAll("part", "day");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        BooleanProperty chosen = button.selectedProperty();
        chosen.set(form.days().contains(day));
        form.days()
                .addListener(
                        (SetChangeListener<DayOfWeek>) _ -> chosen.set(form.days().contains(day)));
        button.setOnAction(
                _ -> {
                    if (button.isSelected()) {
                        form.days().add(day);
                    } else {
                        form.days().remove(day);
                    }
                });
        return button;
    }

    private void show(List<Preview> rows) {
        preview.getChildren().clear();
        if (rows.isEmpty()) {
            Label none = new Label();
            none.textProperty().bind(localization.text("promo.noPreview"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            preview.getChildren().add(none);
        }
        rows.forEach(row -> preview.getChildren().add(new PreviewRow(row, localization)));
    }

    private void followProblem() {
        form.problemProperty().subscribe(this::show);
    }

    private void show(@Nullable Problem problem) {
        for (Notice each : List.of(whatWrong, whenWrong, goodsWrong)) {
            each.setVisible(false);
        }
        name.getStyleClass().remove("wrong");
        if (problem == null) {
            return;
        }
        Notice place =
                switch (problem) {
                    case Problem.BadPeriod _ -> whenWrong;
                    case Problem.NothingOnOffer _, Problem.ProductNotFound _ -> goodsWrong;
                    default -> whatWrong;
                };
        place.textProperty().bind(localization.make(f -> new Problems(f).sentence(problem)));
        place.setVisible(true);
        focus(problem);
    }

    private void focus(Problem problem) {
        switch (problem) {
            case Problem.BadName _ -> {
                name.getStyleClass().add("wrong");
                name.requestFocus();
            }
            case Problem.BadTerms _ -> firstFigure().requestFocus();
            case Problem.BadPeriod _ -> first.requestFocus();
            case Problem.NothingOnOffer _, Problem.ProductNotFound _ -> picker.takeFocus();
            default -> name.requestFocus();
        }
    }

    private TextField firstFigure() {
        PromotionKind kind = form.kindProperty().get();
        if (kind.asksPercent()) {
            return percent;
        }
        return kind == PromotionKind.MULTIBUY
                ? take
                : kind == PromotionKind.QUANTITY ? quantity : price;
    }

    /// Three columns, or two where there is little room: what it is for stands below when.
    private void arrange(double width) {
        boolean narrow = width > 0 && width < LITTLE;
        int count = narrow ? 2 : 3;
        if (columns.getColumnConstraints().size() == count) {
            return;
        }
        columns.getColumnConstraints().clear();
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            columns.getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        columns.getRowConstraints().setAll(List.of(row));
        columns.getChildren().clear();
        when.getChildren().remove(goods);
        columns.addRow(0, what, when);
        if (narrow) {
            when.getChildren().add(goods);
            VBox.setVgrow(goods, Priority.ALWAYS);
        } else {
            columns.add(goods, 2, 0);
        }
    }

    /// The keyboard goes to the name. What scrolls is in no scene before its first pass of styles.
    void takeFocus() {
        root.applyCss();
        // One that was prepared has a name: what is missing is asked for.
        TextField figure = firstFigure();
        boolean isPrepared = !name.getText().isEmpty() && figure.getText().isEmpty();
        (isPrepared ? figure : name).requestFocus();
    }

    GoodsPicker picker() {
        return picker;
    }

    SaveBar bar() {
        return bar;
    }
}
