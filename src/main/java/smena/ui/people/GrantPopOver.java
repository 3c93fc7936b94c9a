package smena.ui.people;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import smena.domain.money.Money;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.text.Typed;
import smena.ui.kit.AmountField;
import smena.ui.kit.Icon;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The three values of a right below its chip: 1, 2 and 3 choose; a limit is typed.
final class GrantPopOver {
    private static final double SIGN = 20;
    private static final int PERCENT_DIGITS = 3;
    private static final int WHOLE = 10_000;
    private static final int SUM_DIGITS = 11;
    private static final int DAY_DIGITS = 4;

    private final Localization localization;
    private final Right right;
    private final Grant now;
    private final Limit typed;
    private final Consumer<Grant> chosen;
    private final PopOver popOver = new PopOver();
    private final VBox form = new VBox(4);
    private final List<Button> choices = new ArrayList<>();
    private final AmountField most;
    private final AmountField days = new AmountField(DAY_DIGITS, 0);

    /// @param now what it is
    /// @param chosen gets what it becomes
    GrantPopOver(Localization localization, Right right, Grant now, Consumer<Grant> chosen) {
        this(localization, right, now, now.limit(), chosen);
    }

    /// The same where a limit was typed already.
    GrantPopOver(
            Localization localization,
            Right right,
            Grant now,
            Limit typed,
            Consumer<Grant> chosen) {
        this.localization = localization;
        this.right = right;
        this.now = now;
        this.typed = typed;
        this.chosen = chosen;
        most =
                right.limit() == Limit.Kind.PERCENT
                        ? new AmountField(PERCENT_DIGITS, 2)
                        : new AmountField(SUM_DIGITS, 2);
        form.getStyleClass().addAll("popover-form", "grants");
        for (Permission each : Permission.values()) {
            form.getChildren().add(choice(each));
            if (each == Permission.ALLOWED) {
                limits();
            }
        }
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setContentNode(form);
    }

    /// Shows it below `chip`; the keyboard goes to what is chosen.
    void show(Node chip) {
        popOver.show(chip);
        choices.get(now.permission().ordinal()).requestFocus();
    }

    /// What it shows.
    VBox form() {
        return form;
    }

    private Button choice(Permission permission) {
        Grant each = new Grant(permission, Limit.NONE);
        Label text = new Label();
        text.textProperty().bind(localization.text("people.grant." + permission));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line =
                new HBox(
                        12,
                        new Icon(GrantWords.sign(each), SIGN),
                        text,
                        space,
                        new KeyHint(Integer.toString(permission.ordinal() + 1)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMouseTransparent(true);
        Button button = new Button();
        button.setId("grant-" + permission);
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(text.textProperty());
        button.getStyleClass().addAll("quiet", "grant-" + permission);
        if (permission == now.permission()) {
            button.getStyleClass().add("chosen");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> choose(permission));
        choices.add(button);
        return button;
    }

    private void limits() {
        most.setId("grantMost");
        days.setId("grantDays");
        if (!typed.isNone()) {
            most.typedProperty().set(Typed.text(Money.of(typed.most())));
        }
        if (typed.days() != Limit.ANY_DAY) {
            days.typedProperty().set(Integer.toString(typed.days()));
        }
        switch (right.limit()) {
            case NONE -> {}
            case PERCENT -> form.getChildren().add(field("people.limit.percent", most));
            case MONEY -> form.getChildren().add(field("people.limit.money", most));
            case MONEY_AND_DAYS ->
                    form.getChildren()
                            .addAll(
                                    field("people.limit.money", most),
                                    field("people.limit.days", days));
        }
    }

    private Node field(String key, AmountField field) {
        Label label = new Label();
        label.textProperty().bind(localization.text(key));
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        field.promptTextProperty().bind(localization.text("people.limit.none"));
        field.setPrefColumnCount(7);
        HBox line = new HBox(12, label, space, field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("grant-limit");
        return line;
    }

    private void choose(Permission permission) {
        Optional<Limit> limit =
                permission == Permission.ALLOWED ? limit() : Optional.of(Limit.NONE);
        if (limit.isPresent()) {
            popOver.hide();
            chosen.accept(new Grant(permission, limit.get()));
        } else {
            most.requestFocus();
        }
    }

    /// What was typed; empty where it is no limit, as days without an amount are none.
    private Optional<Limit> limit() {
        String sum = most.typedProperty().get();
        if (right.limit() == Limit.Kind.NONE || sum.isBlank()) {
            return Optional.of(Limit.NONE).filter(_ -> days.typedProperty().get().isBlank());
        }
        Optional<Money> amount = Typed.money(sum);
        return switch (right.limit()) {
            case NONE -> Optional.of(Limit.NONE);
            case PERCENT ->
                    amount.filter(share -> share.minor() <= WHOLE)
                            .map(share -> Limit.percent((int) share.minor()));
            case MONEY -> amount.map(Limit::upTo);
            case MONEY_AND_DAYS ->
                    amount.map(
                            money ->
                                    Typed.whole(days.typedProperty().get()).isPresent()
                                            ? Limit.upTo(
                                                    money,
                                                    (int)
                                                            Typed.whole(days.typedProperty().get())
                                                                    .getAsLong())
                                            : Limit.upTo(money));
        };
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            popOver.hide();
        } else if (typing && event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose(Permission.ALLOWED);
        } else if (!typing) {
            Optional<Permission> pressed = pressed(event.getCode());
            pressed.ifPresent(
                    permission -> {
                        event.consume();
                        choose(permission);
                    });
        }
    }

    private static Optional<Permission> pressed(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> Optional.of(Permission.ALLOWED);
            case DIGIT2, NUMPAD2 -> Optional.of(Permission.WITH_APPROVAL);
            case DIGIT3, NUMPAD3 -> Optional.of(Permission.DENIED);
            default -> Optional.empty();
        };
    }
}
