package smena.domain.backup;

/// What a backup was made for.
public enum BackupPurpose {
    /// A shift was closed.
    SHIFT_CLOSED,
    /// The daily backup.
    DAILY,
    /// Somebody asked for it.
    ON_DEMAND,
    /// A newer till was about to change the schema.
    BEFORE_UPDATE
}
