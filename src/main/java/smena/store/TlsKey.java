package smena.store;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The till's own key for TLS and the certificate that goes with it, both PEM files that only
/// their owner can read. The key stays when the certificate is renewed, so a caller that pinned the
/// public key can still connect.
///
/// @param key an EC key over P-256
/// @param certificate signed by that key itself
public record TlsKey(PrivateKey key, X509Certificate certificate) {
    static final String SECRET = "tls.key";
    static final String CERTIFICATE = "tls.crt";

    private static final Duration LIFE = Duration.ofDays(3_650);

    /// A caller's clock may be behind.
    private static final Duration EARLIER = Duration.ofDays(1);

    /// How long before it expires a certificate is renewed.
    private static final Duration RENEWED = Duration.ofDays(90);

    @Override
    public String toString() {
        return "TlsKey[" + certificate.getSubjectX500Principal() + "]";
    }

    /// What `folder` has; empty where it was never made or is incomplete. Refuses files that are
    /// not a key and its certificate with [Problem.TlsKeyUnreadable].
    public static Optional<TlsKey> read(Path folder) {
        Path secret = folder.resolve(SECRET);
        Path open = folder.resolve(CERTIFICATE);
        if (!KeyFiles.isThere(secret) || !KeyFiles.isThere(open)) {
            return Optional.empty();
        }
        try {
            PrivateKey key = key(KeyFiles.read(folder, SECRET));
            X509Certificate certificate =
                    certificate(Pem.decode(KeyFiles.read(folder, CERTIFICATE)));
            boolean fit = Arrays.equals(open(key).getEncoded(), encoded(certificate));
            if (!fit) {
                throw new Refused(new Problem.TlsKeyUnreadable(open.toString()));
            }
            return Optional.of(new TlsKey(key, certificate));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused(new Problem.TlsKeyUnreadable(secret.toString()));
        }
    }

    /// What `folder` has, or a new certificate where there is none or it expires soon; the key is
    /// kept if there is one.
    public static TlsKey open(Path folder, TlsNames names, Instant now) {
        Optional<TlsKey> known = read(folder).filter(tls -> !tls.isDue(now));
        return known.orElseGet(() -> make(folder, names, now));
    }

    /// Whether it is time for a new certificate.
    public boolean isDue(Instant now) {
        return now.plus(RENEWED).isAfter(certificate.getNotAfter().toInstant());
    }

    private static TlsKey make(Path folder, TlsNames names, Instant now) {
        Path secret = folder.resolve(SECRET);
        try {
            if (!KeyFiles.isThere(secret)) {
                KeyFiles.write(folder, SECRET, Pem.encode("PRIVATE KEY", newKey()));
            }
            PrivateKey key = key(KeyFiles.read(folder, SECRET));
            byte[] made =
                    new SelfSignedCertificate(
                                    names.subject(),
                                    names.hosts(),
                                    names.allAddresses(),
                                    now.minus(EARLIER),
                                    now.plus(LIFE))
                            .encode(key, open(key));
            KeyFiles.write(folder, CERTIFICATE, Pem.encode("CERTIFICATE", made));
            return new TlsKey(key, certificate(made));
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(folder.toString()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refused(new Problem.TlsKeyUnreadable(secret.toString()));
        }
    }

    private static byte[] newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Pem.decode(pem)));
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(der));
    }

    /// The public half, which the file of a private key need not contain.
    private static SubjectPublicKeyInfo open(PrivateKey key) throws IOException {
        ECPrivateKeyParameters secret =
                (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded());
        return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                new ECPublicKeyParameters(
                        secret.getParameters().getG().multiply(secret.getD()).normalize(),
                        secret.getParameters()));
    }

    private static byte[] encoded(X509Certificate certificate) {
        return certificate.getPublicKey().getEncoded();
    }

    /// The certificate as other programs read it.
    public String pem() {
        try {
            return Pem.encode("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("it was read from its own bytes", e);
        }
    }

    /// Bytes in Base64 between a PEM header and footer.
    private static final class Pem {
        private static final int WIDTH = 64;

        private Pem() {}

        static String encode(String what, byte[] bytes) {
            java.util.Base64.Encoder lines =
                    java.util.Base64.getMimeEncoder(
                            WIDTH, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN "
                    + what
                    + "-----\n"
                    + lines.encodeToString(bytes)
                    + "\n-----END "
                    + what
                    + "-----\n";
        }

        static byte[] decode(String text) {
            return java.util.Base64.getMimeDecoder()
                    .decode(text.replaceAll("-----[A-Z ]+-----", "").strip());
        }
    }
}
