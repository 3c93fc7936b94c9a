package smena.service;

import smena.service.audit.Anchor;
import smena.service.audit.Audit;
import smena.store.JournalSeal;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.List;

/// What bears witness to the journal outside the database, as the auditor asks for it. What a
/// restore or a manager has explained is not asked for again.
final class BackupAnchors implements Audit.Anchors {
    private final Anchors anchors;

    BackupAnchors(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public List<Anchor> of(Transaction tx, JournalSeal seal) {
        return anchors.unexplained(tx).stream().map(BackupAnchors::anchor).toList();
    }

    private static Anchor anchor(smena.domain.backup.Anchor known) {
        return new Anchor(
                String.valueOf(Path.of(known.source()).getFileName()),
                known.head().seq(),
                known.head().hash(),
                known.at().toEpochMilli());
    }
}
