package smena.ui.label;

/// What can be done with the labels that are ticked.
interface LabelActs {
    /// Prints them.
    void print();

    /// Saves them as pages of A4.
    void savePages();
}
