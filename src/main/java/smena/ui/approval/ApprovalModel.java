package smena.ui.approval;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.service.people.People;
import smena.ui.kit.Background;
import smena.ui.pin.PinEntryModel;

import java.time.Clock;
import java.util.function.Consumer;

/// Who approves an act, their PIN, and why.
public final class ApprovalModel extends PinEntryModel {
    private final People people;
    private final Employee asker;
    private final Approval.Ask ask;
    private final Consumer<Actor> granted;
    private final StringProperty reason = new SimpleStringProperty("");

    /// @param asker who wants to do it
    /// @param ask what they want to do
    /// @param granted gets the asker with the approval in hand
    public ApprovalModel(
            People people,
            Background background,
            Clock clock,
            Employee asker,
            Approval.Ask ask,
            Consumer<Actor> granted) {
        super(background, clock);
        this.people = people;
        this.asker = asker;
        this.ask = ask;
        this.granted = granted;
    }

    /// What is asked for.
    public Approval.Ask ask() {
        return ask;
    }

    /// Who asks.
    public Employee asker() {
        return asker;
    }

    /// Why it is to be done.
    public StringProperty reasonProperty() {
        return reason;
    }

    @Override
    public void load() {
        background()
                .call(() -> people.whoMayApprove(asker, ask))
                .refused(this::refuse)
                .deliver(this::show);
    }

    @Override
    public void enter() {
        if (isOpen() && ask.right().asksWhy() && reason.get().isBlank()) {
            refuse(new Problem.BadReason());
            return;
        }
        String why = reason.get();
        handIn((person, pin) -> people.approve(asker, ask, person.id(), pin, why), granted);
    }
}
