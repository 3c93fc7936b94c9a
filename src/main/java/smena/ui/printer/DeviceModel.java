package smena.ui.printer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.Printing;
import smena.service.shop.PrinterSettings;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.util.Optional;

/// One printer of the shop: how it is reached, its traits, and saving both.
public final class DeviceModel implements EditForm {
    private final PrinterRole role;
    private final PrinterSettings settings;
    private final ApprovedActions actions;
    private final PrinterSetupContext context;
    private final TransportForm way = new TransportForm();
    private final TraitsForm traits = new TraitsForm();
    private final BooleanProperty own = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<PrinterSetup>> saved =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> said = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectBinding<Optional<PrinterSetup>> draft;
    private final TestModel test;
    private PrinterSetup receipts = PrinterSetup.ON_SCREEN;

    /// A printer whose setup is not read yet.
    public DeviceModel(
            PrinterRole role,
            PrinterSettings settings,
            Printing printing,
            PrintDecisions decisions,
            ApprovedActions actions,
            PrinterSetupContext context) {
        this.role = role;
        this.settings = settings;
        this.actions = actions;
        this.context = context;
        draft = Bindings.createObjectBinding(this::make, way.address(), traits.traits());
        test = new TestModel(role, printing, decisions, actions, context);
        draft.subscribe(_ -> redraw());
        own.subscribe(_ -> redraw());
    }

    /// What it is used for.
    public PrinterRole role() {
        return role;
    }

    /// How it is reached.
    public TransportForm way() {
        return way;
    }

    /// Its traits.
    public TraitsForm traits() {
        return traits;
    }

    /// Its status and its test page.
    public TestModel test() {
        return test;
    }

    /// Whether it is a separate printer; reports may be printed on the receipt printer.
    public BooleanProperty ownProperty() {
        return own;
    }

    /// Whether everything was read.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// The saved setup; empty where reports are printed on the receipt printer.
    public ReadOnlyObjectProperty<Optional<PrinterSetup>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The text key of what was done last.
    public ReadOnlyObjectProperty<@Nullable String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Whether something is being saved or applied.
    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Whether there are changes to save, and they are complete.
    @Override
    public BooleanBinding changedProperty() {
        return Bindings.createBooleanBinding(this::isChanged, draft, own, saved, ready);
    }

    /// Whether leaving would lose something.
    public boolean isChanged() {
        boolean enough = !own.get() || draft.get().isPresent();
        return ready.get() && enough && !chosen().equals(saved.get());
    }

    /// Reads what is saved.
    public void load() {
        problem.set(null);
        actions.background().call(this::read).refused(problem::set).deliver(this::show);
    }

    /// Saves it; the running till applies it at once.
    @Override
    public void save() {
        if (!isChanged()) {
            return;
        }
        problem.set(null);
        said.set(null);
        Optional<PrinterSetup> setup = chosen();
        Optional<PrinterSetup> seen = saved.get();
        actions.act(
                        actor -> {
                            settings.change(actor, role, seen, setup);
                            return setup;
                        })
                .busy(busy)
                .refused(this::refuse)
                .deliver(
                        kept -> {
                            saved.set(kept);
                            takeUp();
                        });
    }

    /// Saves the character table of the test page's line that is readable.
    public void choose(LetterTable readable) {
        traits.lettersProperty().set(readable);
        save();
    }

    private void takeUp() {
        context.aside()
                .run(context::renew)
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        _ -> {
                            test.forget();
                            said.set("printer.saved");
                        });
    }

    /// Whoever is told what another person has saved may save once more.
    private void refuse(Problem why) {
        problem.set(why);
        if (why instanceof Problem.SettingChangedMeanwhile) {
            actions.background()
                    .call(this::read)
                    .refused(_ -> {})
                    .deliver(now -> saved.set(now.kept()));
        }
    }

    private record Facts(PrinterSetup receipts, Optional<PrinterSetup> kept) {}

    private Facts read() {
        PrinterSetup now = settings.receipt();
        return new Facts(now, role == PrinterRole.REPORT ? settings.report() : Optional.of(now));
    }

    private void show(Facts facts) {
        receipts = facts.receipts();
        Optional<PrinterSetup> kept = facts.kept();
        saved.set(kept);
        own.set(kept.isPresent());
        kept.ifPresent(
                setup -> {
                    traits.show(setup.traits());
                    way.show(setup.address());
                });
        ready.set(true);
        redraw();
        test.tick();
    }

    private Optional<PrinterSetup> chosen() {
        return own.get() ? draft.get() : Optional.empty();
    }

    private Optional<PrinterSetup> make() {
        return way.address().get().map(this::with);
    }

    private PrinterSetup with(PrinterAddress address) {
        return new PrinterSetup(address, traits.traits().get());
    }

    /// The page is shown as it would come out, also while the address is being typed.
    private void redraw() {
        PrinterSetup typed = draft.get().orElseGet(() -> with(new PrinterAddress.Screen()));
        test.draw(own.get() ? typed : receipts);
    }
}
