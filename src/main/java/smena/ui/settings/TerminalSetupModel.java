package smena.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.shop.TerminalSetup;
import smena.service.shop.TerminalSettings;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.List;

/// Which card terminal the till talks to, as saved and as being edited.
public final class TerminalSetupModel implements EditForm {
    private final TerminalSettings settings;
    private final ApprovedActions actions;
    private final ObjectProperty<TerminalSetup.Kind> kind =
            new SimpleObjectProperty<>(TerminalSetup.OFF.kind());
    private final ObjectProperty<TerminalSetup.Simulated> answer =
            new SimpleObjectProperty<>(TerminalSetup.OFF.answer());
    private final BooleanProperty wallets = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<TerminalSetup> kept =
            new ReadOnlyObjectWrapper<>(TerminalSetup.OFF);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final OthersChanges<TerminalSetup> others;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(
                    () -> !wanted().equals(kept.get()), kind, answer, wallets, kept);

    /// A page with nothing on it until [#load].
    TerminalSetupModel(TerminalSettings settings, ApprovedActions actions) {
        this.settings = settings;
        this.actions = actions;
        others =
                new OthersChanges<>(
                        actions,
                        settings::setup,
                        kept::get,
                        this::show,
                        List.of(kind, answer, wallets));
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(settings::setup).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        TerminalSetup wanted = wanted();
        problem.set(null);
        TerminalSetup seen = kept.get();
        actions.act(actor -> settings.change(actor, seen, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(this::show);
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    /// Which one it is.
    ObjectProperty<TerminalSetup.Kind> kindProperty() {
        return kind;
    }

    /// What a simulated one answers.
    ObjectProperty<TerminalSetup.Simulated> answerProperty() {
        return answer;
    }

    /// Whether wallets are paid at it too.
    BooleanProperty walletsProperty() {
        return wallets;
    }

    /// What was refused last.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding changedProperty() {
        return changed;
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    private void show(TerminalSetup found) {
        kept.set(found);
        kind.set(found.kind());
        answer.set(found.answer());
        wallets.set(found.wallets());
    }

    private TerminalSetup wanted() {
        return new TerminalSetup(kind.get(), answer.get(), wallets.get());
    }
}
