package smena.ui.archive;

import smena.domain.people.Actor;
import smena.text.Formats;
import smena.ui.kit.PagedList;
import smena.ui.kit.Sign;
import smena.ui.kit.TwoLineCell;

/// One kind of archived paper. Everything but its texts runs in the background.
///
/// @param <T> a row of its list
interface ArchiveKind<T> extends PagedList.Source<T> {
    /// What stands in the row of the list.
    TwoLineCell.Lines lines(T row);

    /// Whether it may be shown without an explicit tap.
    default boolean opensItself(T row) {
        return true;
    }

    /// Whether both rows tell of the same paper.
    default boolean isSame(T one, T other) {
        return one.equals(other);
    }

    /// The paper as a PNG.
    byte[] paper(Actor actor, T row);

    /// Prints it once more.
    void print(Actor actor, T row);

    /// The name of its picture's file.
    String fileName(T row);

    /// The line of the banner.
    String where(T row, Formats formats);

    /// The icon of an empty list.
    Sign sign();

    /// The key of the sentence of an empty list.
    String emptyKey();

    /// What the list is filtered by, in words; empty for nothing.
    default String filter() {
        return "";
    }

    /// Ends the filter.
    default void reset() {}
}
