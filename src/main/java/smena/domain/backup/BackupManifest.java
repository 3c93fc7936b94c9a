package smena.domain.backup;

import smena.domain.journal.Canonical;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The file beside a verified copy, whole or of what changed: which state of which till it leads
/// to. It is evidence of the journal's head even when the copy itself is gone.
///
/// @param madeAt when, in UTC
/// @param purpose what for
/// @param check how much of the copy was checked
/// @param head the newest journal entry in it
/// @param schema the schema's version
/// @param bytes the file's size
/// @param sha256 the SHA-256 of the file, 64 hex digits
/// @param marks how far each table goes, where something can be added to it
/// @param continues what an increment is added to; empty for a whole copy
/// @param publicKey the public half of the journal's key, as in `journal.pub`
/// @param signature the till's signature of [#text], in Base64
public record BackupManifest(
        Instant madeAt,
        BackupPurpose purpose,
        BackupCheck check,
        Head head,
        int schema,
        long bytes,
        String sha256,
        TableMarks marks,
        Optional<Continues> continues,
        String publicKey,
        String signature) {

    /// A place in the chain.
    ///
    /// @param seq the entry's number
    /// @param hash the entry's hash
    public record Head(long seq, String hash) {}

    /// What an increment needs before it.
    ///
    /// @param base the SHA-256 of the whole copy
    /// @param previous the SHA-256 of the increment before it, or of the whole copy
    /// @param number how many increments there are with it, from 1
    public record Continues(String base, String previous, int number) {}

    /// The same with a signature.
    public BackupManifest signed(String given) {
        return with(check, given);
    }

    /// The same once every page and every entry was checked; not signed yet.
    public BackupManifest whole() {
        return with(BackupCheck.WHOLE, "");
    }

    private BackupManifest with(BackupCheck checked, String given) {
        return new BackupManifest(
                madeAt, purpose, checked, head, schema, bytes, sha256, marks, continues, publicKey,
                given);
    }

    /// What is signed.
    public String text() {
        return Canonical.write(facts());
    }

    /// The file's content.
    public String json() {
        Map<String, Object> all = facts();
        all.put("signature", signature);
        return Canonical.write(all) + "\n";
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts =
                Canonical.of(
                        "smenaBackup",
                        1,
                        "madeAt",
                        madeAt.toEpochMilli(),
                        "madeAtUtc",
                        madeAt.toString(),
                        "purpose",
                        purpose.name(),
                        "check",
                        check.name(),
                        "headSeq",
                        head.seq(),
                        "headHash",
                        head.hash(),
                        "schema",
                        schema,
                        "bytes",
                        bytes,
                        "sha256",
                        sha256,
                        "publicKey",
                        publicKey);
        if (!marks.isEmpty()) {
            facts.put("marks", marks.facts());
        }
        continues.ifPresent(
                to ->
                        facts.put(
                                "continues",
                                Canonical.of(
                                        "base",
                                        to.base(),
                                        "previous",
                                        to.previous(),
                                        "number",
                                        to.number())));
        return facts;
    }
}
