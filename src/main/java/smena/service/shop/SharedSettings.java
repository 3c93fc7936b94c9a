package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A group of settings that several people may have open at once, each in a form of their own.
/// Whoever saves changes what they have changed and nothing else; where somebody else has changed
/// the same since it was read, nothing is saved and it is told.
///
/// @param <T> the group as it is edited
public final class SharedSettings<T> {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Function<Transaction, T> read;
    private final Function<T, Map<String, String>> values;
    private final UnaryOperator<T> checked;

    /// @param read what stands now
    /// @param values it as it is stored, each setting by its name
    /// @param checked refuses what cannot be
    public SharedSettings(
            Database database,
            Journal journal,
            Rights rights,
            Function<Transaction, T> read,
            Function<T, Map<String, String>> values,
            UnaryOperator<T> checked) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.read = read;
        this.values = values;
        this.checked = checked;
    }

    /// As it is now.
    public T read() {
        return database.read(read::apply);
    }

    /// Changes what differs from `seen`, as it was read when somebody began to edit it, and returns
    /// all as it is kept. Needs [Right#EDIT_SETTINGS]; refuses where somebody else has changed the
    /// same otherwise, and what cannot be, also together with what others have changed.
    public T change(Actor actor, T seen, T wanted) {
        return change(actor, Right.EDIT_SETTINGS, seen, _ -> wanted);
    }

    /// The same for a part that another right is enough for.
    ///
    /// @param wanted makes of what stands now what is wanted
    public T change(Actor actor, Right right, T seen, UnaryOperator<T> wanted) {
        Map<String, String> old = values.apply(seen);
        return database.write(
                tx -> {
                    SettingChanges changes =
                            new SettingChanges(tx, journal, rights.require(tx, actor, right));
                    T stands = read.apply(tx);
                    Map<String, String> now = values.apply(stands);
                    Map<String, String> next = values.apply(checked.apply(wanted.apply(stands)));
                    SettingChanges.requireSeen(changed(old, next), old, now);
                    changes.put(now, kept(next, changed(old, next)));
                    T kept = read.apply(tx);
                    requireTogether(kept, changed(old, now));
                    return kept;
                });
    }

    /// What is wanted could be: where it cannot be together with what others have changed, that is
    /// what has to be looked at.
    private void requireTogether(T kept, Map<String, String> others) {
        try {
            checked.apply(kept);
        } catch (Refused together) {
            if (others.isEmpty()) {
                throw together;
            }
            throw new Refused(
                    new Problem.SettingChangedMeanwhile(
                            others.entrySet().stream()
                                    .map(
                                            each ->
                                                    new Problem.ChangedSetting(
                                                            each.getKey(), each.getValue()))
                                    .toList()));
        }
    }

    /// What differs; a setting that has no value any more, such as the port of a printer that is
    /// taken away, is changed too.
    private static Map<String, String> changed(Map<String, String> old, Map<String, String> next) {
        Map<String, String> changed = new LinkedHashMap<>();
        old.forEach((name, value) -> changed.put(name, next.getOrDefault(name, "")));
        changed.putAll(next);
        changed.entrySet()
                .removeIf(one -> one.getValue().equals(old.getOrDefault(one.getKey(), "")));
        return changed;
    }

    /// What has no value keeps what is stored: nobody asks for it until it has one again.
    private static Map<String, String> kept(Map<String, String> next, Map<String, String> changed) {
        Map<String, String> kept = new LinkedHashMap<>(next);
        kept.keySet().retainAll(changed.keySet());
        return kept;
    }
}
