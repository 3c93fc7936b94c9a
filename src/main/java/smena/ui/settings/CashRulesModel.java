package smena.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.money.Money;
import smena.domain.shift.ShiftHours;
import smena.domain.shop.ShopSettings;
import smena.service.shop.Settings;
import smena.text.Typed;
import smena.ui.shell.ApprovedActions;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// How cash is rounded, which difference asks for a reason, and how long a shift may be open.
public final class CashRulesModel extends ShopSettingsForm {
    /// What cash may be rounded to, minor units; 0 is off.
    static final List<Long> STEPS = List.of(0L, 5_000L, 10_000L, 50_000L, 100_000L);

    private final ObjectProperty<Long> step = new SimpleObjectProperty<>(0L);
    private final StringProperty limit = new SimpleStringProperty("");
    private final StringProperty warn = new SimpleStringProperty("");
    private final StringProperty stop = new SimpleStringProperty("");
    private final StringProperty lock = new SimpleStringProperty("");

    CashRulesModel(Settings settings, ApprovedActions actions, Consumer<ShopSettings> follow) {
        super(settings, actions, follow);
        edits(step, limit, warn, stop, lock);
    }

    @Override
    Object typed() {
        return List.of(
                step.get(),
                Typed.meant(limit.get(), Typed::money),
                Typed.meant(warn.get(), Typed::quantity),
                Typed.meant(stop.get(), Typed::quantity),
                Typed.meant(lock.get(), Typed::quantity));
    }

    @Override
    void fill(ShopSettings found) {
        step.set(found.cashStep());
        limit.set(Typed.text(found.differenceLimit()));
        warn.set(Long.toString(found.hours().warnAfter().toHours()));
        stop.set(Long.toString(found.hours().stopAfter().toHours()));
        lock.set(Long.toString(found.hours().lockAfter().toMinutes()));
    }

    @Override
    ShopSettings wanted(ShopSettings read) {
        Money difference = Typed.money(limit.get()).orElse(Money.of(-1));
        require(!difference.isNegative(), "shift.differenceLimit");
        long warns = Typed.whole(warn.get()).orElse(0);
        require(warns >= 1, "shift.warnHours");
        long stops = Typed.whole(stop.get()).orElse(0);
        require(stops >= warns, "shift.stopHours");
        long locks = Typed.whole(lock.get()).orElse(-1);
        require(locks >= 0, "till.lockMinutes");
        return new ShopSettings(
                read.name(),
                read.address(),
                read.taxId(),
                read.phone(),
                read.till(),
                read.currency(),
                read.language(),
                read.footer(),
                step.get(),
                read.hideZeroDecimals(),
                difference,
                new ShiftHours(
                        Duration.ofHours(warns),
                        Duration.ofHours(stops),
                        Duration.ofMinutes(locks)),
                read.stock(),
                read.sound());
    }

    /// What cash is rounded to, minor units; 0 is off.
    ObjectProperty<Long> stepProperty() {
        return step;
    }

    /// The difference above which a reason is asked, as typed.
    StringProperty limitProperty() {
        return limit;
    }

    /// After how many hours the till warns, as typed.
    StringProperty warnProperty() {
        return warn;
    }

    /// After how many hours it sells no more, as typed.
    StringProperty stopProperty() {
        return stop;
    }

    /// After how many minutes a till that nobody touches is locked, as typed; 0 for never.
    StringProperty lockProperty() {
        return lock;
    }
}
