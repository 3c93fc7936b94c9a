package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.people.Employee;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Changes of settings by one person, each with its journal entry: name, old and new value.
///
/// @param by the person whose right was checked
public record SettingChanges(Transaction tx, Journal journal, Employee by) {
    /// Stores those of `wanted` that differ from `before`, in the order of `wanted`. A setting that
    /// is not in `before` had the empty value.
    public void put(Map<String, String> before, Map<String, String> wanted) {
        wanted.forEach(
                (name, value) -> {
                    String old = before.getOrDefault(name, "");
                    if (!value.equals(old)) {
                        tx.settings().put(name, value);
                        note(name, old, value);
                    }
                });
    }

    /// Refuses to set to a value of `fresh` what is neither as it was `seen` nor that value by now;
    /// names all of it.
    static void requireSeen(
            Map<String, String> fresh, Map<String, String> seen, Map<String, String> now) {
        List<Problem.ChangedSetting> others = new ArrayList<>();
        fresh.forEach(
                (name, wanted) -> {
                    String stands = now.getOrDefault(name, "");
                    String before = seen.getOrDefault(name, "");
                    if (!stands.equals(before) && !stands.equals(wanted)) {
                        others.add(new Problem.ChangedSetting(name, stands));
                    }
                });
        if (!others.isEmpty()) {
            throw new Refused(new Problem.SettingChangedMeanwhile(others));
        }
    }

    /// Journals a change without making it.
    void note(String name, String old, String value) {
        journal.append(
                tx,
                EntryKind.SETTING_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                "name",
                name,
                "old",
                old,
                "new",
                value);
    }
}
