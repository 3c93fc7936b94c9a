package smena.ui.office;

/// What a page may ask of the frame around it.
public interface OfficeFrame {
    /// Shows a page inside this one, with a way back.
    void open(OfficePage inner);

    /// Puts the view of a page that is going to be opened inside this one into the window, unseen,
    /// so that it is styled by then.
    default void prepare(OfficePage inner) {}

    /// Goes back from an inner page. Where it is not the one shown, as when an answer came late, it
    /// is only taken out of the way back: what somebody looks at meanwhile stays.
    void back(OfficePage from);
}
