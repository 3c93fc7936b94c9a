package smena.ui.kit;

/// Light or dark.
public enum Theme {
    LIGHT("light"),
    DARK("dark");

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style class of a root that looks so.
    public String styleClass() {
        return styleClass;
    }

    /// The other one.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
