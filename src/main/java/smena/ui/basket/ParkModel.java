package smena.ui.basket;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.sale.Basket;
import smena.service.sale.Baskets;
import smena.ui.shell.ApprovedActions;

import java.util.function.Consumer;

/// The open basket about to be put aside.
public final class ParkModel {
    private final Baskets baskets;
    private final ApprovedActions actions;
    private final Consumer<Basket> parked;
    private final StringProperty label = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param parked gets the fresh basket that takes its place
    public ParkModel(Baskets baskets, ApprovedActions actions, Consumer<Basket> parked) {
        this.baskets = baskets;
        this.actions = actions;
        this.parked = parked;
    }

    /// The label it can be recognised by; may stay empty.
    public StringProperty labelProperty() {
        return label;
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being put aside.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Puts it aside. Calls while that is being done are ignored.
    public void park() {
        problem.set(null);
        String text = label.get();
        actions.act(actor -> baskets.park(actor, text))
                .busy(busy)
                .refused(problem::set)
                .deliver(parked);
    }
}
