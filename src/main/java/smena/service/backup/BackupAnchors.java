package smena.service.backup;

import smena.service.audit.AnchorClaim;
import smena.service.audit.Audit;
import smena.store.JournalVerifier;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.List;

/// What bears witness to the journal outside the database, as the auditor asks for it. What a
/// restore or a manager has explained is not asked for again.
public final class BackupAnchors implements Audit.Anchors {
    private final Anchors anchors;

    public BackupAnchors(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public List<AnchorClaim> of(Transaction tx, JournalVerifier verifier) {
        return anchors.unexplained(tx).stream().map(BackupAnchors::anchorClaim).toList();
    }

    private static AnchorClaim anchorClaim(smena.domain.backup.Anchor known) {
        return new AnchorClaim(
                String.valueOf(Path.of(known.source()).getFileName()),
                known.head().seq(),
                known.head().hash(),
                known.at().toEpochMilli());
    }
}
