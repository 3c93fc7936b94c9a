package smena.ui.office;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

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
/// @param page makes its page; empty while there is none, and then the entry is not shown
/// @param waiting how many things wait there, where that is worth a look
public record OfficeEntry(
        String key,
        Sign sign,
        Group group,
        Right right,
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
        return new OfficeEntry(key, sign, group, right, Optional.of(page), Optional.empty());
    }

    /// An entry whose page does not exist yet.
    public static OfficeEntry planned(String key, Sign sign, Group group, Right right) {
        return new OfficeEntry(key, sign, group, right, Optional.empty(), Optional.empty());
    }

    /// The same with a count of what waits.
    public OfficeEntry waiting(@Nullable ObservableValue<Waiting> count) {
        return new OfficeEntry(key, sign, group, right, page, Optional.ofNullable(count));
    }
}
