package smena.ui.office;

/// What a page may ask of the frame around it.
public interface OfficeFrame {
    /// Shows a page inside this one, with a way back.
    void open(OfficePage inner);

    /// Goes back from an inner page.
    void back();
}
