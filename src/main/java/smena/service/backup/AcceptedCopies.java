package smena.service.backup;

/// Which copies somebody agreed to restore.
public enum AcceptedCopies {
    /// Only those whose manifest this till has signed.
    SIGNED,

    /// Others too, though nothing shows who made them or changed what in them.
    UNSIGNED_TOO
}
