package smena.service.backup;

import smena.domain.Problem;

import java.time.Instant;

/// Why the last attempt at a place failed.
public record BackupFailure(Instant at, Problem problem) {}
