package smena.store;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/// The public key of a journal: it can tell whether a signature is the till's, but cannot make one.
///
/// Any number of threads may use it at a time.
public final class JournalVerifier {
    private static final int LARGEST = 4096;

    private final Ed25519PublicKeyParameters key;
    private final String text;

    private JournalVerifier(Ed25519PublicKeyParameters key, String text) {
        this.key = key;
        this.text = text;
    }

    /// Reads a key file: SubjectPublicKeyInfo in Base64, as `journal.pub` is and as other programs
    /// write them, with or without the lines of PEM around it. Refuses anything else.
    public static JournalVerifier read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IOException("no file, or too large for a key");
            }
            return of(OwnFiles.readBytes(file.toRealPath(), LARGEST));
        } catch (IOException | RuntimeException e) {
            throw new Refused(new Problem.KeyNotReadable(file.toString()));
        }
    }

    /// The key in the text of a key file. Refuses anything else.
    public static JournalVerifier of(String text) {
        try {
            return of(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | RuntimeException e) {
            throw new Refused(new Problem.KeyNotReadable("journal.pub"));
        }
    }

    /// The key in `bytes`, the text of a key file.
    static JournalVerifier of(byte[] bytes) throws IOException {
        String text =
                new String(bytes, StandardCharsets.US_ASCII)
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        byte[] info = Base64.getDecoder().decode(text);
        return new JournalVerifier(
                (Ed25519PublicKeyParameters) PublicKeyFactory.createKey(info),
                Base64.getEncoder().encodeToString(info));
    }

    /// The key in Base64, one line without its end.
    public String text() {
        return text;
    }

    /// Whether this is that key.
    boolean isOf(Ed25519PublicKeyParameters other) {
        return Arrays.equals(key.getEncoded(), other.getEncoded());
    }

    /// Whether `signature`, in Base64, is this key's over `signed`. Base64 has more than one way to
    /// write the last byte; only the usual one counts, so that no character can be changed unseen.
    public boolean holds(String signed, String signature) {
        try {
            byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
            byte[] given = Base64.getDecoder().decode(signature);
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, key);
            signer.update(bytes, 0, bytes.length);
            return signer.verifySignature(given)
                    && Base64.getEncoder().encodeToString(given).equals(signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
