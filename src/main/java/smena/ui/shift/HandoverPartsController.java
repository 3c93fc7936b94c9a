package smena.ui.shift;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.shift.HandoverFacts;
import smena.service.shift.GivenDrawer;
import smena.text.Formats;
import smena.text.RoleWords;
import smena.ui.kit.Icon;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.Sign;
import smena.ui.pin.PersonTiles;

import java.time.Instant;
import java.util.function.Function;

/// Who gives and who takes the drawer, what was counted in it, and what goes along.
public final class HandoverPartsController {
    private static final double FACE = 64;

    private final HandoverModel model;
    private final Localization localization;

    @FXML private HBox giver;
    @FXML private Label giverState;
    @FXML private HBox taker;
    @FXML private StackPane takerFace;
    @FXML private Label takerName;
    @FXML private Label takerRole;
    @FXML private Label takerState;
    @FXML private Button other;
    @FXML private VBox pieces;
    @FXML private Label total;
    @FXML private Label together;
    @FXML private VBox what;
    @FXML private VBox lines;
    @FXML private Notice kept;
    @FXML private Notice seen;
    @FXML private Button recount;
    @FXML private VBox choose;
    @FXML private PersonTiles people;
    @FXML private Label nobody;

    /// Shows what `model` knows.
    public HandoverPartsController(HandoverModel model, Localization localization) {
        this.model = model;
        this.localization = localization;
    }

    @FXML
    private void initialize() {
        showGiver();
        kept.textProperty().bind(localization.text("handover.kept"));
        kept.detailProperty().bind(localization.text("handover.keptText"));
        seen.textProperty().bind(localization.text("handover.notBlind"));
        people.follow(model.takerPin(), localization, false);
        nobody.visibleProperty()
                .bind(
                        model.takerPin()
                                .loadedProperty()
                                .and(Bindings.isEmpty(model.takerPin().people())));
        nobody.managedProperty().bind(nobody.visibleProperty());
        recount.textProperty().bind(localization.make(this::recountText, model.factsProperty()));
        total.textProperty().bind(fact((f, facts) -> f.money(facts.counted())));
        together.textProperty()
                .bind(
                        fact(
                                (f, facts) ->
                                        f.words()
                                                .get(
                                                        "handover.together",
                                                        f.time(facts.countedAt()))));
        model.factsProperty().subscribe(this::showFacts);
        model.stepProperty().subscribe(_ -> showPeople());
        model.takerPin().chosenProperty().subscribe(_ -> showPeople());
        model.givenProperty().subscribe(_ -> showPeople());
    }

    @FXML
    private void recount() {
        model.recount();
    }

    @FXML
    private void other() {
        model.chooseTaker();
    }

    private void showGiver() {
        Employee person = model.giver();
        Label name = new Label(person.name());
        name.getStyleClass().add("name");
        VBox words =
                new VBox(
                        4,
                        small(localization.text("handover.gives")),
                        name,
                        small(role(person)),
                        giverState);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        giver.getChildren().setAll(LetterTile.person(person.name(), FACE, person.id()), words);
    }

    private ObservableValue<String> role(Employee person) {
        return localization.make(f -> RoleWords.name(f.words(), person.role()));
    }

    private static Label small(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private void showPeople() {
        boolean taking = model.stepProperty().get() == HandoverStep.TAKER;
        Employee person = model.takerPin().chosenProperty().get();
        boolean asked = taking && person == null;
        what.setVisible(!asked);
        choose.setVisible(asked);
        other.setVisible(taking && person != null && model.takerPin().people().size() > 1);
        other.setManaged(other.isVisible());
        mark(giver, !taking);
        mark(taker, taking);
        giverState.textProperty().bind(localization.make(this::giverText));
        giverState.setGraphic(taking ? new Icon(Sign.GOOD, 16) : null);
        giverState.getStyleClass().setAll("label", taking ? "good" : "handover-state");
        takerName.setText(taking && person != null ? person.name() : "…");
        takerFace.getChildren().clear();
        takerRole.textProperty().unbind();
        takerRole.setText("");
        if (taking && person != null) {
            takerFace.getChildren().add(LetterTile.person(person.name(), FACE, person.id()));
            takerRole.textProperty().bind(role(person));
        } else {
            takerFace.getChildren().add(new Icon(Sign.PERSON, 40));
        }
        takerState
                .textProperty()
                .bind(localization.text(asked ? "handover.who" : "handover.pinAwaited"));
        takerState.setVisible(taking);
    }

    private String giverText(Formats formats) {
        GivenDrawer given = model.givenProperty().get();
        return given == null
                ? formats.words().get("handover.pinAwaited")
                : formats.words().get("handover.pinGood", formats.time(given.at()));
    }

    private static void mark(Node card, boolean now) {
        card.getStyleClass().remove("now");
        if (now) {
            card.getStyleClass().add("now");
        }
    }

    private void showFacts(@Nullable HandoverFacts facts) {
        pieces.getChildren().clear();
        lines.getChildren().clear();
        seen.setVisible(facts != null && !facts.blind());
        if (facts == null) {
            return;
        }
        for (CountModel.Row row : model.count().rows()) {
            if (model.count().byNotesProperty().get() && row.pieces() > 0) {
                pieces.getChildren().add(piece(row));
            }
        }
        line(
                Sign.CASH,
                "handover.cash",
                f -> f.words().get(counted(facts), f.time(facts.countedAt())),
                f -> f.money(facts.counted()));
        Instant since = facts.shift().openedAt();
        line(
                Sign.CLOCK,
                "handover.shift",
                f -> f.words().count("handover.since", facts.sales(), f.time(since)),
                f -> "№ " + facts.shift().id());
        if (facts.basketLines() > 0) {
            line(
                    Sign.BASKET,
                    "handover.basket",
                    f -> f.words().count("handover.lines", facts.basketLines()),
                    f -> f.money(facts.basketTotal()));
        }
        line(
                Sign.PAUSE,
                "handover.parked",
                _ -> "",
                f -> f.words().get("handover.pieces", facts.parked()));
    }

    private static String counted(HandoverFacts facts) {
        return facts.recounted() ? "handover.recounted" : "handover.firstCount";
    }

    private HBox piece(CountModel.Row row) {
        Label worth = new Label();
        worth.textProperty().bind(localization.make(f -> f.money(row.denomination())));
        worth.setMinWidth(108);
        Label times = new Label();
        times.textProperty().bind(localization.make(f -> "× " + f.number(row.pieces())));
        times.getStyleClass().add("muted");
        Label sum = new Label();
        sum.textProperty().bind(localization.make(f -> f.money(row.sum())));
        sum.getStyleClass().add("sum");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(worth, times, space(), sum);
        line.getStyleClass().add("handover-piece");
        return line;
    }

    private void line(
            Sign sign,
            String name,
            Function<Formats, String> under,
            Function<Formats, String> figure) {
        Label what = new Label();
        what.textProperty().bind(localization.text(name));
        what.getStyleClass().add("name");
        Label more = new Label();
        more.textProperty().bind(localization.make(under));
        more.getStyleClass().addAll("small", "muted");
        more.setWrapText(true);
        more.managedProperty().bind(more.textProperty().isNotEmpty());
        VBox words = new VBox(what, more);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        Label sum = new Label();
        sum.textProperty().bind(localization.make(figure));
        sum.getStyleClass().add("figure");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(new Icon(sign, 22), words, space(), sum);
        line.getStyleClass().add("handover-line");
        lines.getChildren().add(line);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private String recountText(Formats formats) {
        HandoverFacts facts = model.factsProperty().get();
        boolean free = facts == null || facts.mayRecount();
        return formats.words().get(free ? "handover.recount" : "handover.recountApproved");
    }

    private interface Said {
        String of(Formats formats, HandoverFacts facts);
    }

    /// What is known once it is counted; nothing before.
    private ObservableValue<String> fact(Said said) {
        return localization.make(
                formats -> {
                    HandoverFacts facts = model.factsProperty().get();
                    return facts == null ? "" : said.of(formats, facts);
                },
                model.factsProperty());
    }
}
