package smena.ui.office;

import java.util.function.Consumer;

/// What a page may ask of the frame around it.
public interface OfficeFrame {
    /// Shows a page inside this one, with a way back.
    void open(OfficePage inner);

    /// Puts the view of a page that is going to be opened inside this one into the window, unseen,
    /// so that it is styled by then.
    default void prepare(OfficePage inner) {}

    /// Goes to the page of another entry, if the person may; it begins afresh.
    ///
    /// @param key that of the entry
    /// @param aim is told of the page once it is shown, to show what somebody came for
    default void go(String key, Consumer<OfficePage> aim) {}

    /// Leaves the office for the till.
    default void toTill() {}

    /// Goes back from an inner page. Where it is not the one shown, as when an answer came late, it
    /// is only taken out of the way back: what somebody looks at meanwhile stays.
    void back(OfficePage from);
}
