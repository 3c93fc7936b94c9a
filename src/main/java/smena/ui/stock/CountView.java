package smena.ui.stock;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.stock.StockTakeCount;
import smena.ui.goods.GoodsFinder;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Chips;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.RowTap;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;
import smena.ui.shell.UiContext;
import smena.ui.stock.CountingModel.Mode;
import smena.ui.weighing.Weighing;

import java.util.List;
import java.util.Optional;

/// The second step: it is counted, blind.
public final class CountView implements TakeSteps.View, CountingModel.Hears {
    private static final double NARROW = 1000;

    private final UiContext ui;
    private final StockTakeServices services;
    private final Localization localization;
    private final CountingModel model;
    private final LastCard last;
    private final ProgressSide side;
    private final GoodsSearch search;
    private final GoodsFinder finder;
    private final MendDialogs mending;
    private final ListView<StockTakeCount> rows = new ListView<>();
    private final Parent node;

    @FXML private HBox root;
    @FXML private StackPane searchPlace;
    @FXML private HBox modes;
    @FXML private StackPane lastPlace;
    @FXML private StackPane listPlace;
    @FXML private StackPane foundPlace;
    @FXML private StackPane rowsPlace;
    @FXML private Label counted;
    @FXML private Label expected;
    @FXML private Label when;
    @FXML private VBox sidePlace;

    CountView(UiContext ui, StockTakeServices services, TakeModel take) {
        this.ui = ui;
        this.services = services;
        localization = ui.localization();
        model = new CountingModel(services, take, this);
        mending = new MendDialogs(ui, model);
        last = new LastCard(localization, model, mending);
        side = new ProgressSide(ui, services, take);
        search = new GoodsSearch(services.catalog(), services.reading(), false);
        finder = new GoodsFinder(localization, search, this::chosen);
        node = ui.fxml().load("stock/count.fxml", this);
    }

    @FXML
    private void initialize() {
        finder.prompt("stockTake.scan");
        searchPlace.getChildren().setAll(finder.place());
        foundPlace.getChildren().setAll(finder.found());
        foundPlace.visibleProperty().bind(finder.found().visibleProperty());
        finder.lieOver(listPlace);
        Chips.spread(
                modes,
                List.of(Mode.values()),
                model.modeProperty(),
                mode -> localization.text("stockTake.mode." + mode));
        for (int i = 0; i < Mode.values().length; i++) {
            modes.getChildren().get(i).setId("mode-" + Mode.values()[i]);
        }
        modes.getChildren().forEach(part -> ((Region) part).setMinWidth(Region.USE_PREF_SIZE));
        lastPlace.getChildren().setAll(last);
        sidePlace.getChildren().setAll(side.parts());
        rows.setItems(model.list().items());
        rows.setId("counts");
        rows.setFixedCellSize(CountCell.HEIGHT);
        rows.setCellFactory(
                _ ->
                        new CountCell(
                                localization,
                                ui.clock(),
                                expected.visibleProperty(),
                                mending::open,
                                model.list()::more));
        RowTap.twice(rows, mending::open);
        Corners.ofFoot(rowsPlace);
        rowsPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, CountCell.HEIGHT)
                                .whenEmpty(Sign.BARCODE, "stockTake.nothingCounted")
                                .onRetry(model.list()::load)
                                .onCancel(model.list()::cancel)
                                .follow(model.list().stateProperty()));
        width(counted, CountCell.COUNTED);
        width(expected, CountCell.EXPECTED);
        width(when, CountCell.WHEN);
        root.widthProperty()
                .map(now -> now.doubleValue() > 0 && now.doubleValue() < NARROW)
                .subscribe(this::fold);
    }

    private static void width(Label head, double width) {
        head.setMinWidth(width);
        head.setPrefWidth(width);
    }

    private void fold(boolean narrow) {
        expected.setVisible(!narrow);
        expected.setManaged(!narrow);
        side.narrowProperty().set(narrow);
        root.getStyleClass().remove("narrow");
        if (narrow) {
            root.getStyleClass().add("narrow");
        }
    }

    private void chosen(GoodsItem item) {
        search.code().ifPresentOrElse(model::scanned, () -> model.chosen(item.row()));
    }

    @Override
    public void refused(Problem why) {
        ui.toasts().accept(why);
    }

    @Override
    public void firstSay(String product) {
        ui.toasts().say(Notice.Kind.WARN, "stockTake.firstSay", product);
    }

    /// Without a scale the weight is typed; so it is where another dialog is open.
    @Override
    public void weigh(Product product) {
        Weighing scale = services.weighing();
        boolean opened =
                scale.hasScale()
                        && scale.open(
                                new Weighing.Ask(
                                        Optional.of(product.id()),
                                        true,
                                        (_, weight) -> model.add(product.id(), weight),
                                        (_, before) -> {
                                            before.run();
                                            model.ask(product);
                                        }));
        if (!opened) {
            model.ask(product);
        }
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void show() {
        services.weighing().load();
        model.load();
    }

    @Override
    public void takeFocus() {
        if (!last.takeFocus()) {
            finder.takeFocus();
        }
    }

    @Override
    public boolean back() {
        return finder.back() || last.back();
    }

    @Override
    public boolean scanned(String code) {
        model.scanned(code);
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED || side.take(event)) {
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl field && !isEmpty(field);
        KeyCode code = event.getCode();
        if (code == KeyCode.F2) {
            event.consume();
            finder.takeFocus();
        } else if (code == KeyCode.ADD || code == KeyCode.SUBTRACT) {
            if (!typing) {
                event.consume();
                model.step(code == KeyCode.ADD ? 1 : -1);
            }
        } else if (code == KeyCode.ENTER && event.getTarget() == rows) {
            StockTakeCount selected = rows.getSelectionModel().getSelectedItem();
            if (selected != null) {
                event.consume();
                mending.open(selected);
            }
        }
    }

    private static boolean isEmpty(TextInputControl field) {
        return field.getText() == null || field.getText().isEmpty();
    }
}
