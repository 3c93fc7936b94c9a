package smena.ui.shift;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.service.shift.GivenDrawer;
import smena.service.shift.Handovers;
import smena.ui.kit.Background;
import smena.ui.pin.PinEntryModel;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// Who takes the drawer, and their PIN. Where there are several, nobody is chosen beforehand: a PIN
/// must not be tried for somebody else.
final class TakerPin extends PinEntryModel {
    private final Handovers handovers;
    private final Actor giver;
    private final Consumer<Employee> taken;
    private @Nullable GivenDrawer given;

    /// @param taken gets the person who has it now
    TakerPin(
            Handovers handovers,
            Background background,
            Clock clock,
            Actor giver,
            Consumer<Employee> taken) {
        super(background, clock);
        this.handovers = handovers;
        this.giver = giver;
        this.taken = taken;
    }

    /// What is taken; reads who can take it.
    void take(GivenDrawer drawer) {
        given = drawer;
        load();
    }

    @Override
    public void load() {
        forget();
        refuse(null);
        background().call(() -> handovers.whoMayTake(giver)).deliver(this::choose);
    }

    /// Nobody is chosen any more.
    void chooseAnew() {
        forget();
        refuse(null);
        offer(List.copyOf(people()));
    }

    private void choose(List<Employee> all) {
        if (all.size() == 1) {
            show(all);
        } else {
            offer(all);
        }
    }

    @Override
    public void enter() {
        GivenDrawer drawer = given;
        if (drawer != null) {
            handIn((person, pin) -> handovers.take(drawer, person.id(), pin), taken);
        }
    }
}
