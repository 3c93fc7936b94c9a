package smena.ui.people;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.service.people.Staff.Member;
import smena.text.Formats;
import smena.text.RoleWords;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.MoreActs;
import smena.ui.kit.Tag;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts [PeopleModel] on the page.
public final class StaffController {
    private static final double FACE = 56;

    /// Less room than this, and the buttons of a person are signs.
    private static final double LITTLE = 1120;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final PeopleModel model;
    private final PeopleForms forms;
    private final Localization localization;
    private final Supplier<Employee> here;
    private final Clock clock;
    private final Consumer<Employee> journal;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private boolean showing;

    @SuppressWarnings("NullAway.Init")
    private MemberList list;

    @FXML private HBox root;
    @FXML private VBox lines;
    @FXML private VBox leftLines;
    @FXML private ToggleButton fold;
    @FXML private GridPane legend;
    @FXML private StackPane face;
    @FXML private Label name;
    @FXML private Label state;
    @FXML private ComboBox<Role> role;
    @FXML private Button change;
    @FXML private Button history;
    @FXML private Button newPin;
    @FXML private Button deactivate;
    @FXML private Button activate;
    @FXML private StackPane tablePlace;

    /// @param here who is logged in now
    /// @param journal opens the journal of a person
    StaffController(
            PeopleModel model,
            PeopleForms forms,
            Localization localization,
            Supplier<Employee> here,
            Clock clock,
            Consumer<Employee> journal) {
        this.model = model;
        this.forms = forms;
        this.localization = localization;
        this.here = here;
        this.clock = clock;
        this.journal = journal;
    }

    @FXML
    private void initialize() {
        root.widthProperty()
                .subscribe(now -> narrow.set(now.doubleValue() > 0 && now.doubleValue() < LITTLE));
        narrow.subscribe(now -> root.pseudoClassStateChanged(NARROW, now));
        newPin.contentDisplayProperty()
                .bind(
                        Bindings.when(narrow)
                                .then(ContentDisplay.GRAPHIC_ONLY)
                                .otherwise(ContentDisplay.LEFT));
        deactivate.managedProperty().bind(deactivate.visibleProperty());
        deactivate
                .visibleProperty()
                .bind(
                        narrow.not()
                                .and(
                                        Bindings.createBooleanBinding(
                                                this::isActive, model.selectedProperty())));
        list = new MemberList(model, localization, here, clock, lines, leftLines);
        list.follow(fold);
        legend();
        ChoiceNames.show(role, each -> RoleWords.name(localization.words(), each));
        role.valueProperty().subscribe(this::chosen);
        tablePlace
                .getChildren()
                .setAll(
                        new RightsTable(
                                model,
                                localization,
                                new RightsTable.RightsActs(
                                        forms::addRole, this::changeRole, this::open)));
        model.selectedProperty().subscribe(this::show);
        model.roles().subscribe(() -> show(selected()));
    }

    /// What the three values mean.
    private void legend() {
        for (Permission permission : Permission.values()) {
            Grant grant = new Grant(permission, Limit.NONE);
            Tag tag = new Tag(GrantWords.kind(grant));
            tag.show(GrantWords.kind(grant), GrantWords.sign(grant));
            tag.textProperty().bind(localization.text("people.grant." + permission));
            Label text = new Label();
            text.getStyleClass().addAll("small", "muted");
            text.setMinWidth(0);
            text.textProperty().bind(localization.text("people.grantText." + permission));
            text.visibleProperty().bind(narrow.not());
            text.managedProperty().bind(narrow.not());
            legend.addRow(permission.ordinal(), tag, text);
        }
    }

    private void show(@Nullable Member member) {
        if (member == null) {
            return;
        }
        Employee person = member.person();
        face.getChildren().setAll(LetterTile.person(person.name(), FACE, person.id()));
        name.setText(person.name());
        state.textProperty().bind(localization.make(f -> state(f, member)));
        state.getStyleClass().removeAll("bad", "muted");
        state.getStyleClass().add(member.locked() ? "bad" : "muted");
        showing = true;
        role.getItems().setAll(model.roles());
        role.setValue(
                model.roles().stream().filter(person.role()::is).findFirst().orElse(person.role()));
        showing = false;
        role.setDisable(!member.active());
        shown(change, member.active());
        shown(history, here.get().role().may(Right.SEE_FIGURES));
        shown(newPin, member.active());
        shown(activate, !member.active());
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private String state(Formats formats, Member member) {
        if (member.locked()) {
            return formats.words().get("pins.locked");
        }
        if (member.failures() > 0) {
            return formats.words().get("pins.failures", member.failures());
        }
        if (!member.active()) {
            return formats.words().get("people.gone");
        }
        return member.lastLogIn()
                .map(at -> LogInWords.when(formats, at, clock.instant()))
                .orElseGet(() -> formats.words().get("people.never"));
    }

    /// A refused change leaves the role as it was.
    private void chosen(@Nullable Role wanted) {
        Member now = model.selectedProperty().get();
        if (showing || wanted == null || now == null || wanted.is(now.person().role())) {
            return;
        }
        showing = true;
        role.setValue(
                model.roles().stream()
                        .filter(now.person().role()::is)
                        .findFirst()
                        .orElse(now.person().role()));
        showing = false;
        forms.give(now.person(), wanted);
    }

    private void open(Role of, Right right, Node place) {
        open(of, right, of.grant(right).limit(), place);
    }

    private void open(Role of, Right right, Limit typed, Node place) {
        new GrantPopOver(
                        localization,
                        right,
                        of.grant(right),
                        typed,
                        grant ->
                                model.grant(
                                        of,
                                        right,
                                        grant,
                                        forms::changed,
                                        now -> again(now, right, grant.limit())))
                .show(place);
    }

    /// A limit that was typed is not lost where somebody else has set one meanwhile.
    private void again(Role now, Right right, Limit typed) {
        Node chip = tablePlace.lookup("#" + GrantChip.id(right, now));
        if (!typed.isNone() && chip != null) {
            root.applyCss();
            root.layout();
            open(now, right, typed, chip);
        }
    }

    private void changeRole(Role own, Node place) {
        new MoreActs(localization)
                .with("roleRename", "people.roleRename", () -> forms.renameRole(own))
                .with("roleArchive", "people.roleArchive", () -> model.archiveRole(own))
                .show(place);
    }

    private boolean isActive() {
        Member now = selected();
        return now != null && now.active();
    }

    private @Nullable Member selected() {
        return model.selectedProperty().get();
    }

    @FXML
    private void history() {
        Member now = selected();
        if (now != null) {
            journal.accept(now.person());
        }
    }

    @FXML
    private void newPin() {
        Member now = selected();
        if (now != null) {
            forms.newPin(now.person());
        }
    }

    @FXML
    private void deactivate() {
        Member now = selected();
        if (now != null) {
            forms.deactivate(now.person());
        }
    }

    @FXML
    private void activate() {
        Member now = selected();
        if (now != null) {
            forms.activate(now.person());
        }
    }

    @FXML
    private void change() {
        Member now = selected();
        if (now == null) {
            return;
        }
        MoreActs acts =
                new MoreActs(localization)
                        .with("renamePerson", "people.rename", () -> forms.rename(now.person()))
                        .with("birth", "pins.birthDate", () -> forms.born(now));
        if (now.failures() > 0) {
            acts.with("unlock", "pins.unlock", () -> forms.unlock(now.person()));
        }
        if (narrow.get()) {
            acts.with("leaves", "people.deactivate", this::deactivate);
        }
        acts.show(change);
    }

    /// The keyboard goes to the person who is looked at.
    void takeFocus() {
        list.takeFocus();
    }
}
