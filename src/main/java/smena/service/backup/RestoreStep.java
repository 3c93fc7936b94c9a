package smena.service.backup;

/// Where a restore can be stopped.
enum RestoreStep {
    COPIED,
    JOURNALLED,
    PLANNED,
    KEYS_ASIDE,
    KEYS_PLACED,
    DATABASE_ASIDE,
    BESIDE_ASIDE,
    PLACED
}
