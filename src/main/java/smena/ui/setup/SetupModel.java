package smena.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.service.shop.Setup.NewPerson;
import smena.service.shop.Setup.ShopDetails;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.setup.ShopForm.Field;

import java.util.List;
import java.util.function.Supplier;

/// The steps of the first run.
public final class SetupModel {
    /// The current step.
    public enum Step {
        /// Demo or own shop?
        WELCOME,
        /// The form of the own shop.
        SHOP,
        /// The people of the demo shop and their PINs.
        PEOPLE
    }

    private final FirstRun firstRun;
    private final Background background;
    private final Supplier<Language> language;
    private final Runnable ready;
    private final ShopForm form = new ShopForm();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WELCOME);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<NewPerson> people = FXCollections.observableArrayList();

    /// @param language the language of the screen, which becomes the shop's
    /// @param ready called once there is a shop
    public SetupModel(
            FirstRun firstRun, Background background, Supplier<Language> language, Runnable ready) {
        this.firstRun = firstRun;
        this.background = background;
        this.language = language;
        this.ready = ready;
    }

    /// The current step.
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether a shop is being made.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// The people of the demo shop.
    public ObservableList<NewPerson> people() {
        return people;
    }

    /// What is filled in about the own shop.
    public ShopForm form() {
        return form;
    }

    /// Makes the demo shop and shows its people.
    public void demo() {
        background
                .call(() -> firstRun.demo(language.get().tag()))
                .busy(busy)
                .deliver(this::showPeople);
    }

    /// Goes to the form of the own shop.
    public void fillIn() {
        step.set(Step.SHOP);
    }

    /// Goes back to the choice; what was filled in stays.
    public void back() {
        if (!busy.get()) {
            step.set(Step.WELCOME);
        }
    }

    /// Makes the own shop, if everything in the form is right.
    public void create() {
        form.check();
        if (!form.wrong().isEmpty()) {
            return;
        }
        ShopDetails details = form.details(language.get());
        String manager = form.value(Field.MANAGER_NAME);
        String pin = form.value(Field.PIN);
        background
                .call(() -> firstRun.shop(details, manager, pin))
                .busy(busy)
                .deliver(_ -> ready.run());
    }

    /// Leaves the first run for the till.
    public void start() {
        ready.run();
    }

    private void showPeople(List<NewPerson> made) {
        people.setAll(made);
        step.set(Step.PEOPLE);
    }
}
