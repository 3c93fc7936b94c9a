package smena.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.shop.RefundTerms;
import smena.service.shop.RefundTermSettings;
import smena.text.Typed;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.OthersChanges;

import java.util.List;

/// How much the shop gives back without a receipt, as saved and as being edited.
public final class LimitsModel implements EditForm {
    private final RefundTermSettings settings;
    private final ApprovedActions actions;
    private final StringProperty total = new SimpleStringProperty("");
    private final StringProperty cash = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<RefundTerms> kept =
            new ReadOnlyObjectWrapper<>(RefundTerms.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final OthersChanges<RefundTerms> others;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty read = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(() -> read.get() && !isKept(), total, cash, kept, read);

    /// A page with nothing on it until [#load].
    LimitsModel(RefundTermSettings settings, ApprovedActions actions) {
        this.settings = settings;
        this.actions = actions;
        others =
                new OthersChanges<>(
                        actions,
                        settings::terms,
                        kept::get,
                        this::show,
                        List.of(total, cash),
                        this::edited);
    }

    /// Reads everything anew; unsaved changes are dropped.
    void load() {
        actions.background().call(settings::terms).refused(problem::set).deliver(this::show);
    }

    @Override
    public void save() {
        RefundTerms seen = kept.get();
        RefundTerms wanted =
                new RefundTerms(
                        Typed.money(total.get()).orElse(Money.of(-1)),
                        Typed.money(cash.get()).orElse(Money.of(-1)));
        problem.set(null);
        actions.act(actor -> settings.change(actor, seen, wanted))
                .busy(busy)
                .refused(this::refuse)
                .deliver(this::show);
    }

    private void refuse(Problem why) {
        problem.set(why);
        others.follow(why);
    }

    private boolean isKept() {
        RefundTerms now = kept.get();
        return edited().equals(List.of(now.withoutReceipt(), now.cashWithoutReceipt()));
    }

    private List<Object> edited() {
        return List.of(
                Typed.meant(total.get(), Typed::money), Typed.meant(cash.get(), Typed::money));
    }

    private void show(RefundTerms found) {
        kept.set(found);
        total.set(Typed.text(found.withoutReceipt()));
        cash.set(Typed.text(found.cashWithoutReceipt()));
        read.set(true);
    }

    /// The most of one refund without a receipt, as typed.
    StringProperty totalProperty() {
        return total;
    }

    /// The most of it in cash, as typed.
    StringProperty cashProperty() {
        return cash;
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
}
