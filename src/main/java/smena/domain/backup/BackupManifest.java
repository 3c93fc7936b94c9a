package smena.domain.backup;

import smena.domain.journal.Canonical;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The file beside a verified copy: which state of which till the copy holds. It is evidence of the
/// journal's head even when the copy itself is gone.
///
/// @param madeAt when, in UTC
/// @param purpose what for
/// @param check how much of the copy was checked
/// @param head the newest journal entry in it
/// @param schema the schema's version
/// @param bytes the copy's size
/// @param sha256 the SHA-256 of the copy, 64 hex digits
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
        String publicKey,
        String signature) {

    /// A place in the chain.
    ///
    /// @param seq the entry's number
    /// @param hash the entry's hash
    public record Head(long seq, String hash) {}

    /// The same with a signature.
    public BackupManifest signed(String given) {
        return new BackupManifest(
                madeAt, purpose, check, head, schema, bytes, sha256, publicKey, given);
    }

    /// The same once every page and every entry was checked; not signed yet.
    public BackupManifest whole() {
        return new BackupManifest(
                madeAt, purpose, BackupCheck.WHOLE, head, schema, bytes, sha256, publicKey, "");
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
        return new LinkedHashMap<>(
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
                        publicKey));
    }
}
