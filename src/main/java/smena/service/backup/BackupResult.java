package smena.service.backup;

import smena.domain.Problem;

import java.util.Optional;

/// What an attempt to make or to look through a backup came to, for one place.
public record BackupResult(
        BackupPlace place, Optional<MadeBackup> made, Optional<Problem> problem) {}
