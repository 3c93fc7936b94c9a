package smena.domain.label;

/// The language of commands that a label printer understands.
public enum LabelLanguage {
    /// Of TSC, and of most printers that cost little: Xprinter, Gprinter, HPRT.
    TSPL,
    /// Of Zebra, and of what imitates it.
    ZPL,
    /// Of Zebra's older and smaller printers, once Eltron.
    EPL
}
