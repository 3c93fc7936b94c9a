package smena.ui.payment;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import smena.domain.money.Money;

/// What the tenders on the screen come to.
public final class PaymentFigures {
    private final ReadOnlyObjectWrapper<Money> due = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Money> change = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Money> missing = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Money> rounding = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyBooleanWrapper completable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper splittable = new ReadOnlyBooleanWrapper();

    /// What is left to pay in the chosen way.
    public ReadOnlyObjectProperty<Money> dueProperty() {
        return due.getReadOnlyProperty();
    }

    /// What the customer gets back.
    public ReadOnlyObjectProperty<Money> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// What is not covered yet; nothing once it is enough.
    public ReadOnlyObjectProperty<Money> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// What rounding cash adds or takes.
    public ReadOnlyObjectProperty<Money> roundingProperty() {
        return rounding.getReadOnlyProperty();
    }

    /// Whether it may be completed.
    public ReadOnlyBooleanProperty completableProperty() {
        return completable.getReadOnlyProperty();
    }

    /// Whether the amount may be entered as a part.
    public ReadOnlyBooleanProperty splittableProperty() {
        return splittable.getReadOnlyProperty();
    }

    /// Something else is paid: nothing is tendered yet.
    void begin(Money total) {
        due.set(total);
        missing.set(total);
        change.set(Money.ZERO);
        rounding.set(Money.ZERO);
        end();
    }

    /// Nothing can be completed any more.
    void end() {
        completable.set(false);
        splittable.set(false);
    }

    void due(Money left) {
        due.set(left);
    }

    /// @param nobodys whether it would be owed by nobody: that is not covered
    void show(TenderPreview preview, boolean nobodys) {
        change.set(preview.change());
        rounding.set(preview.rounding());
        missing.set(nobodys ? due.get() : preview.missing());
    }

    /// @param complete whether [#completableProperty]
    /// @param split whether [#splittableProperty]
    void allow(boolean complete, boolean split) {
        completable.set(complete);
        splittable.set(split);
    }
}
