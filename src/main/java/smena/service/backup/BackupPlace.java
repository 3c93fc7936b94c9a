package smena.service.backup;

/// Which of the two places.
public enum BackupPlace {
    FIRST,
    SECOND
}
