package smena.app;

/// Where the till starts.
public final class Main {
    private Main() {}

    /// Starts the till.
    public static void main(String[] args) {}
}
