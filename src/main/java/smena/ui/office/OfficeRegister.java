package smena.ui.office;

import smena.domain.people.Employee;

import java.util.List;

/// The entries of the rail, and who sees which.
public final class OfficeRegister {
    private final List<OfficeEntry> entries;

    /// @param entries in the order of the rail, the entries of a group side by side
    public OfficeRegister(List<OfficeEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /// The entries that `person` may use, in the order of the rail.
    public List<OfficeEntry> of(Employee person) {
        return entries.stream()
                .filter(entry -> entry.page().isPresent())
                .filter(entry -> entry.isFor(person))
                .toList();
    }

    /// Whether `person` is offered the office at all.
    public boolean admits(Employee person) {
        return !of(person).isEmpty();
    }
}
