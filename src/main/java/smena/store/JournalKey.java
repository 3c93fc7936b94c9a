package smena.store;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The Ed25519 key that signs the journal. It lies outside the database, readable by its owner
/// only. Bouncy Castle signs about four times as fast as the JDK's own, and a sale waits for it.
public final class JournalKey {
    private static final String SECRET = "journal.key";
    private static final String PUBLIC = "journal.pub";

    private final Ed25519PrivateKeyParameters secret;
    private final JournalVerifier verifier;

    private JournalKey(Ed25519PrivateKeyParameters secret, JournalVerifier verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /// Reads `journal.key` and `journal.pub` in `folder`; makes both where `fresh` says that no
    /// journal needs the old ones, else refuses with [Problem.KeyMissing].
    public static JournalKey open(Path folder, boolean fresh) {
        Path key = folder.resolve(SECRET);
        Path pub = folder.resolve(PUBLIC);
        try {
            if (!KeyFiles.isThere(key) || !KeyFiles.isThere(pub)) {
                if (!fresh) {
                    throw new Refused(new Problem.KeyMissing(key.toString()));
                }
                make(folder);
            }
            return read(key, pub);
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(folder.toString()));
        }
    }

    /// A file that is not a key counts as missing.
    private static JournalKey read(Path key, Path pub) throws IOException {
        byte[] secret = OwnFiles.readBytes(key, KeyFiles.LARGEST);
        byte[] open = OwnFiles.readBytes(pub, KeyFiles.LARGEST);
        try {
            return new JournalKey(
                    (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(decode(secret)),
                    JournalVerifier.of(open));
        } catch (IOException | RuntimeException e) {
            throw new Refused(new Problem.KeyMissing(key.toString()));
        }
    }

    /// The public half as other programs read it: SubjectPublicKeyInfo in Base64.
    public String publicText() {
        return verifier.text();
    }

    /// Whether `signature` over `text` was made with the key of this public half.
    public static boolean verifies(String publicText, String text, String signature) {
        try {
            return JournalVerifier.of(publicText.getBytes(StandardCharsets.US_ASCII))
                    .holds(text, signature);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /// The signature of `text`, in Base64.
    public String sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(bytes, 0, bytes.length);
        return Base64.getEncoder().encodeToString(signer.generateSignature());
    }

    /// The public half, for verifying.
    public JournalVerifier verifier() {
        return verifier;
    }

    /// PKCS #8 and SubjectPublicKeyInfo in Base64, as other programs read them.
    private static void make(Path folder) throws IOException {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
        KeyFiles.write(folder, PUBLIC, encode(pair.getPublic().getEncoded()));
        KeyFiles.write(folder, SECRET, encode(pair.getPrivate().getEncoded()));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private static byte[] decode(byte[] text) {
        return Base64.getDecoder().decode(new String(text, StandardCharsets.US_ASCII).strip());
    }
}
