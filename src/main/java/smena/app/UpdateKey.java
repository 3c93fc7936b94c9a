package smena.app;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/// Whose update files a till takes: those of the key in the program, or, where the shop has pinned
/// one in its data folder, of that key alone.
record UpdateKey(PublicKey key) {
    /// In the data folder.
    static final String PINNED = "update.pub";

    private static final String OURS = "/update.pub";
    private static final int LARGEST = 4_096;

    /// Refuses where none is known, and one that is not readable.
    static UpdateKey of(Path data) {
        Path pinned = data.resolve(PINNED);
        try {
            if (OwnFiles.isThere(pinned)) {
                return new UpdateKey(read(OwnFiles.read(pinned, LARGEST)));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused(new Problem.UpdateKeyUnreadable(pinned.toString()));
        }
        String ours = ours();
        if (bare(ours).isEmpty()) {
            throw new Refused(new Problem.UpdateKeyMissing(pinned.toString()));
        }
        try {
            return new UpdateKey(read(ours));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(OURS, e);
        }
    }

    /// Whether the signature over these bytes is of this key.
    boolean holds(byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey read(String text) throws GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(bare(text));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /// Base64 alone, as in a PEM file without its frame; lines that begin with `#` are remarks.
    private static String bare(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("-----") && !line.startsWith("#"))
                .collect(Collectors.joining());
    }

    private static String ours() {
        try (InputStream in = UpdateKey.class.getResourceAsStream(OURS)) {
            byte[] all = Objects.requireNonNull(in, OURS).readNBytes(LARGEST);
            return new String(all, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(OURS, e);
        }
    }
}
