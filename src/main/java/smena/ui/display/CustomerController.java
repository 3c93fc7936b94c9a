package smena.ui.display;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import smena.domain.display.CustomerView;
import smena.domain.money.Money;
import smena.text.Formats;
import smena.ui.kit.EverySecond;
import smena.ui.kit.FittedText;
import smena.ui.kit.Localization;

import java.util.List;

/// The customer's display: the basket, thanks and change, or the shop's name while nobody is
/// served.
public final class CustomerController {
    private static final double TOTAL = 84;
    private static final double CHANGE = 112;
    private static final double SMALLEST = 30;

    /// The gaps and the padding beside the amounts.
    private static final double AROUND_TOTAL = 92;

    private static final double AROUND_CHANGE = 112;

    private final DisplaySources sources;
    private final Localization localization;
    private final EverySecond everySecond = new EverySecond(this::showPhone);

    @FXML private Label shop;
    @FXML private Label cashier;
    @FXML private Label idleShop;
    @FXML private Pane main;
    @FXML private Pane idle;
    @FXML private Pane buying;
    @FXML private ItemList items;
    @FXML private HBox returnedRow;
    @FXML private Label returned;
    @FXML private HBox savedRow;
    @FXML private Label saved;
    @FXML private Label dueTitle;
    @FXML private Label due;
    @FXML private Label dueCurrency;
    @FXML private Pane thanks;
    @FXML private Label changeTitle;
    @FXML private Label change;
    @FXML private Label changeCurrency;
    @FXML private FlowPane figures;
    @FXML private Node phone;
    @FXML private PhoneController phoneController;

    CustomerController(DisplaySources sources, Localization localization) {
        this.sources = sources;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        shop.textProperty().bind(sources.shop());
        idleShop.textProperty().bind(sources.shop());
        cashier.textProperty()
                .bind(
                        localization.make(
                                formats ->
                                        sources.cashier().getValue().isEmpty()
                                                ? ""
                                                : formats.words()
                                                        .get(
                                                                "display.cashier",
                                                                sources.cashier().getValue()),
                                sources.cashier()));
        for (Node node : List.of(returnedRow, savedRow, phone)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        FittedText.follow(
                due,
                main.widthProperty()
                        .subtract(dueTitle.widthProperty())
                        .subtract(dueCurrency.widthProperty())
                        .subtract(AROUND_TOTAL),
                TOTAL,
                SMALLEST);
        FittedText.follow(
                change,
                main.widthProperty()
                        .subtract(changeCurrency.widthProperty())
                        .subtract(AROUND_CHANGE),
                CHANGE,
                SMALLEST);
        sources.view().subscribe(_ -> show());
        sources.phone().subscribe(_ -> show());
        localization.formatsProperty().subscribe(_ -> show());
    }

    /// Ends what runs every second.
    void close() {
        everySecond.stop();
    }

    private void show() {
        CustomerView view = sources.view().getValue();
        Formats formats = localization.formats();
        idle.setVisible(view instanceof CustomerView.Idle);
        buying.setVisible(view instanceof CustomerView.Buying);
        thanks.setVisible(view instanceof CustomerView.Thanks);
        switch (view) {
            case CustomerView.Idle() -> {}
            case CustomerView.Buying now -> buying(now, formats);
            case CustomerView.Thanks now -> thanks(now, formats);
        }
        showPhone();
    }

    private void buying(CustomerView.Buying now, Formats formats) {
        items.show(now, formats);
        amount(returnedRow, returned, now.returned().negated(), formats);
        amount(savedRow, saved, now.saved(), formats);
        dueTitle.setText(
                formats.words().get(now.due().isNegative() ? "display.back" : "display.total"));
        due.setText(formats.money(now.due().isNegative() ? now.due().negated() : now.due()));
        dueCurrency.setText(formats.currency());
    }

    private void thanks(CustomerView.Thanks now, Formats formats) {
        boolean gets = now.change().isPositive();
        changeTitle.setText(formats.words().get(gets ? "display.change" : "display.paid"));
        change.setText(formats.money(gets ? now.change() : now.total()));
        changeCurrency.setText(formats.currency());
        figures.getChildren().clear();
        if (gets) {
            figure(formats.words().get("display.total"), now.total(), "plain", formats);
        }
        for (CustomerView.Paid paid : now.paid()) {
            figure(given(paid, formats), paid.amount(), "plain", formats);
        }
        if (now.saved().isPositive()) {
            figure(formats.words().get("display.saved"), now.saved(), "saved", formats);
        }
    }

    /// What the customer did in this way: the language's words where the till knows it, else with
    /// the shop's own name.
    private static String given(CustomerView.Paid paid, Formats formats) {
        String code = "display.given." + paid.method();
        String name = paid.name().isEmpty() ? paid.method() : paid.name();
        return paid.name().isEmpty() && formats.words().has(code)
                ? formats.words().get(code)
                : formats.words().get("display.given", name);
    }

    private void figure(String title, Money amount, String style, Formats formats) {
        Label over = new Label(title);
        over.getStyleClass().add("figure-title");
        Label under = new Label(formats.money(amount));
        under.getStyleClass().addAll("figure-amount", style);
        VBox figure = new VBox(2, over, under);
        figures.getChildren().add(figure);
    }

    private static void amount(HBox row, Label label, Money amount, Formats formats) {
        row.setVisible(!amount.isZero());
        label.setText(formats.money(amount));
    }

    /// The column on the right is there only while it has a code to show.
    private void showPhone() {
        boolean waits =
                phoneController.show(
                        sources.view().getValue(),
                        sources.phone().getValue(),
                        sources.clock().instant(),
                        localization.formats());
        phone.setVisible(phoneController.isShown());
        if (waits) {
            everySecond.startWith(main);
        } else {
            everySecond.stop();
        }
    }
}
