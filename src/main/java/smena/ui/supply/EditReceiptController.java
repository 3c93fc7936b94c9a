package smena.ui.supply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Quantity;
import smena.domain.stock.StockDocument;
import smena.domain.stock.Supplier;
import smena.service.supply.GoodsReceipts;
import smena.text.Formats;
import smena.ui.goods.GoodsFinder;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Corners;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Sign;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Puts [ReceiptForm] on the screen.
public final class EditReceiptController implements ReceiptLineCell.Acts {
    /// Less room than this, and present price and margin stand below the name.
    private static final double LITTLE = 1000;

    private static final int LONGEST_DAY = 10;
    private static final double TILE = 28;
    private static final double NUMBER = 148;
    private static final double NARROW_NUMBER = 120;
    private static final double DAY = 160;
    private static final double NARROW_DAY = 148;
    private static final double PAYMENT = 244;
    private static final double PHOTO = 192;
    private static final double NARROW_PHOTO = 124;

    private final ReceiptForm form;
    private final Localization localization;
    private final ObservableList<String> suppliers;
    private final Consumer<StockDocument.Head> openFirst;
    private final Runnable askFile;
    private final PhotoActs photoActs;
    private final GoodsFinder finder;
    private final PageAction book;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final ListView<ReceiptLine> rows = new ListView<>();

    @FXML private Region root;
    @FXML private HBox head;
    @FXML private ComboBox<String> supplier;
    @FXML private TextField number;
    @FXML private StackPane tilePlace;
    @FXML private Region numberField;
    @FXML private Region dayField;
    @FXML private StackPane dayPlace;
    @FXML private TextField day;
    @FXML private Region paymentField;
    @FXML private StackPane paymentPlace;
    @FXML private Region photoField;
    @FXML private Button photos;
    @FXML private Button again;
    @FXML private Button fromFile;
    @FXML private Notice twice;
    @FXML private Notice notice;
    @FXML private StackPane searchPlace;
    @FXML private StackPane listPlace;
    @FXML private StackPane foundPlace;
    @FXML private StackPane linesPlace;
    @FXML private Label costHead;
    @FXML private Label oldPriceHead;
    @FXML private Label marginHead;
    @FXML private HBox foot;
    @FXML private Label lineCount;
    @FXML private Label atPrices;
    @FXML private Label markup;
    @FXML private Label labels;
    @FXML private Label tax;
    @FXML private Label total;
    @FXML private Label currency;
    @FXML private StackPane bookPlace;

    /// What is done with photographs of the paper.
    interface PhotoActs {
        /// Those that are there.
        ObservableList<Long> numbers();

        /// Whether one is being added.
        ObservableBooleanValue busy();

        /// Shows them, or asks for the first.
        void open();

        /// Adds what was dropped on the page.
        void add(List<Path> files);
    }

    /// @param suppliers the names that can be chosen
    /// @param openFirst shows the receipt that has the same number
    /// @param askFile asks for a file of the supplier
    EditReceiptController(
            ReceiptForm form,
            GoodsSearch search,
            Localization localization,
            ObservableList<String> suppliers,
            Consumer<StockDocument.Head> openFirst,
            Runnable askFile,
            PhotoActs photoActs) {
        this.form = form;
        this.localization = localization;
        this.suppliers = suppliers;
        this.openFirst = openFirst;
        this.askFile = askFile;
        this.photoActs = photoActs;
        finder = new GoodsFinder(localization, search, item -> search.chosen(item, this::take));
        finder.prompt("supply.scan");
        book =
                new PageAction("book", Sign.CHECK, localization.text("supply.book"), form::book)
                        .key(PageKey.FINISH)
                        .main()
                        .busy(form.busyProperty(), localization.text("supply.booking"))
                        .disabledWhile(form.busyProperty().or(photoActs.busy()));
    }

    private void take(GoodsItem item, Quantity quantity) {
        form.take(item.row(), quantity);
    }

    @FXML
    private void initialize() {
        supplier.setItems(suppliers);
        MaxLength.in(supplier.getEditor(), Supplier.LONGEST_NAME);
        supplier.getEditor().textProperty().bindBidirectional(form.supplierProperty());
        MaxLength.in(number, GoodsReceipts.LONGEST_NUMBER);
        number.textProperty().bindBidirectional(form.numberProperty());
        tile();
        day();
        paymentPlace.getChildren().setAll(new PaymentChoice(form, localization));
        photos();
        again.disableProperty().bind(form.busyProperty());
        fromFile.disableProperty().bind(form.busyProperty());
        ProblemNotice.follow(notice, form.problemProperty(), localization);
        form.sameProperty().subscribe(this::same);
        searchPlace.getChildren().setAll(finder.place());
        foundPlace.getChildren().setAll(finder.found());
        foundPlace.visibleProperty().bind(finder.found().visibleProperty());
        finder.lieOver(listPlace);
        lines();
        head.disableProperty().bind(form.busyProperty());
        listPlace.disableProperty().bind(form.busyProperty());
        bookPlace.getChildren().setAll(book);
        totals();
        root.widthProperty().subscribe(now -> narrow.set(now.doubleValue() < LITTLE));
        narrow.subscribe(this::fold);
    }

    private void day() {
        MaxLength.in(day, LONGEST_DAY);
        day.promptTextProperty().bind(localization.text("supply.day"));
        day.textProperty().bindBidirectional(form.dayProperty());
        DayCalendar calendar = new DayCalendar(localization, day);
        StackPane.setAlignment(calendar, Pos.CENTER_RIGHT);
        dayPlace.getChildren().add(calendar);
    }

    /// The supplier has two letters as everywhere else.
    private void tile() {
        LetterTile tile = new LetterTile(TILE, false);
        tilePlace.getChildren().setAll(tile);
        form.supplierProperty()
                .subscribe(
                        name -> {
                            boolean named = !name.isBlank();
                            tilePlace.setVisible(named);
                            supplier.getStyleClass().removeAll(List.of("named"));
                            if (named) {
                                tile.show(name, name.hashCode());
                                supplier.getStyleClass().add("named");
                            }
                        });
    }

    private void photos() {
        photos.textProperty()
                .bind(
                        localization.make(
                                f -> PhotoWords.count(photoActs.numbers().size(), f),
                                photoActs.numbers()));
        photos.disableProperty().bind(photoActs.busy());
        PhotoFiles.drop(root, photoActs.busy(), photoActs::add);
    }

    @FXML
    private void openPhotos() {
        photoActs.open();
    }

    @FXML
    private void fromFile() {
        askFile.run();
    }

    @FXML
    private void again() {
        form.again();
    }

    private void lines() {
        rows.setItems(form.lines());
        rows.setId("lines");
        rows.setFocusTraversable(false);
        rows.setCellFactory(_ -> new ReceiptLineCell(localization, narrow, this));
        Label nothing = new Label();
        nothing.textProperty().bind(localization.text("supply.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        rows.setPlaceholder(nothing);
        Corners.ofFoot(linesPlace);
        linesPlace.getChildren().setAll(rows);
    }

    private void fold(boolean little) {
        for (Label each : List.of(oldPriceHead, marginHead)) {
            each.setVisible(!little);
            each.setManaged(!little);
        }
        LineFields.width(numberField, little ? NARROW_NUMBER : NUMBER);
        LineFields.width(dayField, little ? NARROW_DAY : DAY);
        LineFields.width(paymentField, PAYMENT);
        LineFields.width(photoField, little ? NARROW_PHOTO : PHOTO);
        foot.getStyleClass().remove("narrow");
        if (little) {
            foot.getStyleClass().add("narrow");
        }
    }

    private void same(StockDocument.@Nullable Head first) {
        twice.setVisible(first != null);
        if (first != null) {
            twice.textProperty()
                    .bind(
                            localization.make(
                                    f ->
                                            f.words()
                                                    .get(
                                                            "problem.supplierNumberTwice",
                                                            first.supplierNumber(),
                                                            first.number())));
        }
    }

    @FXML
    private void openTwice() {
        StockDocument.Head first = form.sameProperty().get();
        if (first != null) {
            openFirst.accept(first);
        }
    }

    private void totals() {
        figure(lineCount, (t, f) -> f.number(t.lines()));
        figure(atPrices, (t, f) -> f.money(t.atPrices()));
        figure(
                markup,
                (t, f) -> t.markup().isPresent() ? Percents.tenths(t.markup().getAsInt(), f) : "–");
        figure(labels, (t, f) -> f.number(t.labels()));
        figure(tax, (t, f) -> f.words().get("supply.toPay", f.money(t.tax())));
        figure(total, (t, f) -> f.money(t.total()));
        currency.textProperty().bind(localization.make(Formats::currency));
        costHead.textProperty()
                .bind(localization.make(f -> f.words().get("supply.costIn", f.currency())));
    }

    private interface Figure {
        String of(ReceiptTotals totals, Formats formats);
    }

    private void figure(Label label, Figure figure) {
        Function<Formats, String> text = f -> figure.of(form.totalsProperty().get(), f);
        label.textProperty().bind(localization.make(text, form.totalsProperty()));
    }

    @Override
    public void drop(ReceiptLine line) {
        form.drop(line);
    }

    @Override
    public void count(ReceiptLine line) {
        form.count(line);
    }

    @Override
    public void walk(ReceiptLine line, LineField field, int by) {
        int to = form.lines().indexOf(line) + by;
        if (to >= form.lines().size()) {
            finder.takeFocus();
        } else if (to >= 0) {
            lead(form.lines().get(to), field);
        }
    }

    /// The keyboard goes to a field of a line, which is brought into view.
    void lead(ReceiptLine line, LineField field) {
        rows.getSelectionModel().select(line);
        rows.scrollTo(line);
        root.applyCss();
        root.layout();
        for (Node each : rows.lookupAll(".receipt-line")) {
            if (each instanceof ReceiptLineCell cell && cell.getItem() == line) {
                cell.focus(field);
                return;
            }
        }
    }

    /// The keyboard goes to what is asked first.
    void takeFocus() {
        if (form.supplierProperty().get().isEmpty()) {
            supplier.requestFocus();
        } else {
            finder.takeFocus();
        }
    }

    GoodsFinder finder() {
        return finder;
    }

    PageAction bookAction() {
        return book;
    }
}
