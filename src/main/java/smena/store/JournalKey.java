package smena.store;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The Ed25519 key that signs the journal. It lies outside the database, readable by its owner
/// only.
public final class JournalKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String SECRET = "journal.key";
    private static final String PUBLIC = "journal.pub";

    private final PrivateKey secret;
    private final PublicKey open;

    private JournalKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /// Reads `journal.key` and `journal.pub` in `folder`; makes both where `fresh` says that no
    /// journal needs the old ones, else refuses with [Problem.KeyMissing].
    public static JournalKey open(Path folder, boolean fresh) {
        Path key = folder.resolve(SECRET);
        Path pub = folder.resolve(PUBLIC);
        try {
            if (!Files.exists(key) || !Files.exists(pub)) {
                if (!fresh) {
                    throw new Refused(new Problem.KeyMissing(key.toString()));
                }
                make(folder);
            }
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new JournalKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decode(key))),
                    factory.generatePublic(new X509EncodedKeySpec(decode(pub))));
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(folder.toString()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused(new Problem.KeyMissing(key.toString()));
        }
    }

    /// The signature of `text`, in Base64.
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether `signature` is this key's over `text`.
    public boolean verifies(String text, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(open);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        SecretFile.write(folder, PUBLIC, encode(pair.getPublic().getEncoded()));
        SecretFile.write(folder, SECRET, encode(pair.getPrivate().getEncoded()));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private static byte[] decode(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
