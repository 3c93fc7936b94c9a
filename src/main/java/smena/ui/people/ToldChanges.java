package smena.ui.people;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.service.people.Staff.Member;

import java.time.LocalDate;
import java.util.Optional;

/// What somebody else has changed since a dialog began, as the dialog has told it: whoever saves
/// once more has seen it and keeps theirs.
final class ToldChanges {
    private @Nullable Problem told;

    /// A dialog begins.
    void forget() {
        told = null;
    }

    /// Keeps a refusal, if it is one of these.
    boolean take(Problem why) {
        boolean one =
                switch (why) {
                    case Problem.NameChangedMeanwhile _,
                            Problem.BirthDateChangedMeanwhile _,
                            Problem.RoleChangedMeanwhile _ ->
                            true;
                    default -> false;
                };
        if (one) {
            told = why;
        }
        return one;
    }

    /// The person as they were seen last, with their name.
    Employee name(Employee read) {
        return told instanceof Problem.NameChangedMeanwhile it
                ? new Employee(read.id(), it.now(), read.role())
                : read;
    }

    /// The person as they were seen last, with their role.
    Employee role(Employee read) {
        return told instanceof Problem.RoleChangedMeanwhile it
                ? new Employee(read.id(), read.name(), it.now())
                : read;
    }

    /// The role of the shop's own as it was seen last.
    Role title(Role read) {
        return told instanceof Problem.NameChangedMeanwhile it
                ? new Role(read.code(), it.now(), read.table())
                : read;
    }

    /// When the person was born, as it was seen last.
    Optional<LocalDate> born(Member read) {
        return told instanceof Problem.BirthDateChangedMeanwhile it ? it.now() : read.born();
    }
}
