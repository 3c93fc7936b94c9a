package smena.ui.office;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.ui.kit.Sign;

import java.util.Optional;
import java.util.function.Function;

/// An entry of the rail.
///
/// @param key `office.` and this is the key of its words
/// @param sign its sign
/// @param group entries of one group stand together
/// @param right a person who lacks it does not see the entry
/// @param approved whether a person sees it too who needs somebody's approval for the right: there
///     is enough on the page that they may do alone
/// @param page makes its page; empty while there is none, and then the entry is not shown
/// @param waiting how many things wait there, where that is worth a look
public record OfficeEntry(
        String key,
        Sign sign,
        Group group,
        Right right,
        boolean approved,
        Optional<Function<OfficeFrame, OfficePage>> page,
        Optional<ObservableValue<Waiting>> waiting) {

    /// The groups of the rail, in their order.
    public enum Group {
        DAY,
        GOODS,
        MONEY,
        SHOP
    }

    /// What waits behind an entry.
    ///
    /// @param count how many; nothing is shown for none
    /// @param urgent whether somebody should go there today
    public record Waiting(long count, boolean urgent) {}

    /// An entry with a page.
    public static OfficeEntry page(
            String key,
            Sign sign,
            Group group,
            Right right,
            Function<OfficeFrame, OfficePage> page) {
        return new OfficeEntry(key, sign, group, right, false, Optional.of(page), Optional.empty());
    }

    /// An entry whose page does not exist yet.
    public static OfficeEntry planned(String key, Sign sign, Group group, Right right) {
        return new OfficeEntry(key, sign, group, right, false, Optional.empty(), Optional.empty());
    }

    /// The same with a count of what waits.
    public OfficeEntry waiting(@Nullable ObservableValue<Waiting> count) {
        return new OfficeEntry(key, sign, group, right, approved, page, Optional.ofNullable(count));
    }

    /// The same, seen also by whoever needs an approval for the right.
    public OfficeEntry withApproval() {
        return new OfficeEntry(key, sign, group, right, true, page, waiting);
    }

    /// Whether `person` sees it.
    boolean isFor(Employee person) {
        return person.role().may(right)
                || approved && person.role().permission(right) != Permission.DENIED;
    }
}
