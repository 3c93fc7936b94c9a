package smena.store;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.JournalEntry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

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
    /// journal needs the old ones, else refuses with [Problem.KeyMissing]. Refuses files that are
    /// not two halves of one key with [Problem.KeyWrong].
    public static JournalKey open(Path folder, boolean fresh) {
        try {
            for (String name : List.of(SECRET, PUBLIC)) {
                if (!KeyFiles.isThere(folder.resolve(name))) {
                    if (!fresh) {
                        throw new Refused(new Problem.KeyMissing(folder.resolve(name).toString()));
                    }
                    make(folder);
                }
            }
            return read(folder);
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(folder.toString()));
        }
    }

    /// The same for a journal whose first entry is known: refuses keys that did not sign it with
    /// [Problem.KeyWrong]. An entry that does not hold in itself says nothing about keys.
    public static JournalKey open(Path folder, Optional<JournalEntry> first) {
        Optional<JournalEntry> sound = first.filter(JournalEntry::isIntact);
        try {
            JournalKey key = open(folder, first.isEmpty());
            if (!sound.map(key::signed).orElse(true)) {
                throw new Refused(new Problem.KeyWrong(folder.resolve(SECRET).toString()));
            }
            return key;
        } catch (Refused refusal) {
            throw refusal.problem() instanceof Problem.KeyWrong
                            && sound.filter(entry -> isPublic(folder, entry)).isPresent()
                    ? new Refused(new Problem.KeyWrong(folder.resolve(SECRET).toString()))
                    : refusal;
        }
    }

    private boolean signed(JournalEntry entry) {
        return verifier.holds(entry.hash(), entry.signature());
    }

    /// Whether the public half is the journal's, whatever the secret one is.
    private static boolean isPublic(Path folder, JournalEntry entry) {
        try {
            return JournalVerifier.of(KeyFiles.bytes(folder.resolve(PUBLIC)))
                    .holds(entry.hash(), entry.signature());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static JournalKey read(Path folder) {
        Ed25519PrivateKeyParameters secret = secret(folder.resolve(SECRET));
        Path pub = folder.resolve(PUBLIC);
        JournalVerifier verifier = verifier(pub);
        if (!verifier.isOf(secret.generatePublicKey())) {
            throw new Refused(new Problem.KeyWrong(pub.toString()));
        }
        return new JournalKey(secret, verifier);
    }

    private static Ed25519PrivateKeyParameters secret(Path file) {
        byte[] text = KeyFiles.bytes(file);
        try {
            return (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(decode(text));
        } catch (IOException | RuntimeException e) {
            throw new Refused(new Problem.KeyWrong(file.toString()));
        }
    }

    private static JournalVerifier verifier(Path file) {
        byte[] text = KeyFiles.bytes(file);
        try {
            return JournalVerifier.of(text);
        } catch (IOException | RuntimeException e) {
            throw new Refused(new Problem.KeyWrong(file.toString()));
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
