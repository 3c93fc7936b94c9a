package smena.domain.backup;

/// How much of a copy was checked.
public enum BackupCheck {
    /// The entries after the head of the newest verified copy beside it. This copy holds that head;
    /// what lies before it was checked with that copy.
    NEW_ENTRIES,
    /// Every page and every entry.
    WHOLE
}
