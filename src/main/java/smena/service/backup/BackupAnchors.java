package smena.service.backup;

import smena.service.audit.AnchorClaim;
import smena.service.audit.Audit;
import smena.store.JournalVerifier;
import smena.store.Transaction;

import java.nio.file.Path;
import java.util.List;

/// The evidence outside the database, in the form the audit asks for. Anchors that a restore or a
/// manager has explained are left out.
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
