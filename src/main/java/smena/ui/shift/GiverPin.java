package smena.ui.shift;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.service.shift.GivenDrawer;
import smena.service.shift.Handovers;
import smena.ui.kit.Background;
import smena.ui.pin.PinEntryModel;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// The PIN of whoever hands the drawer over: the person at the till.
final class GiverPin extends PinEntryModel {
    private final Handovers handovers;
    private final Actor giver;
    private final Consumer<GivenDrawer> given;

    /// @param given gets what was confirmed
    GiverPin(
            Handovers handovers,
            Background background,
            Clock clock,
            Actor giver,
            Consumer<GivenDrawer> given) {
        super(background, clock);
        this.handovers = handovers;
        this.giver = giver;
        this.given = given;
    }

    @Override
    public void load() {
        forget();
        show(List.of(giver.employee()));
    }

    @Override
    public void enter() {
        handIn((_, pin) -> handovers.give(giver, pin), given);
    }

    /// Says why it has to be entered once more.
    void askAgain(Problem why) {
        refuse(why);
    }
}
