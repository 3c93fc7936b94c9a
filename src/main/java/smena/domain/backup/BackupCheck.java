package smena.domain.backup;

/// How far a copy was looked through.
public enum BackupCheck {
    /// The entries after the head of the newest verified copy beside it, which it holds; what lies
    /// before was looked through for that one.
    NEW_ENTRIES,
    /// Every page and every entry.
    WHOLE
}
