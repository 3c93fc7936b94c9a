package smena.service.clients;

import smena.domain.journal.Sha256;
import smena.store.TlsKey;
import smena.store.TlsNames;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// The till's own certificate, by which other computers know it when they call it over TLS. Made
/// when first needed, and renewed before it expires.
public final class HttpCertificate {
    private final Path keys;
    private final Clock clock;

    public HttpCertificate(Path keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// The public part of the certificate.
    ///
    /// @param fingerprint the SHA-256 of its bytes, as browsers show it: `9F:3A:…`
    /// @param pem the text other programs read
    /// @param until when it expires
    public record Shown(String fingerprint, String pem, Instant until) {}

    /// The certificate with its private key, for the server alone.
    public record Secret(PrivateKey key, X509Certificate certificate) {
        @Override
        public String toString() {
            return "Secret[" + certificate.getSerialNumber() + "]";
        }
    }

    /// The certificate; empty before it was first needed. Refuses invalid files.
    public Optional<Shown> shown() {
        return TlsKey.read(keys).map(HttpCertificate::shown);
    }

    /// Makes it where it is missing or expires soon. Refuses invalid files, and a folder that
    /// cannot be written. Asks the operating system for its names: never on the FX thread.
    public Secret secret() {
        TlsKey tls = TlsKey.open(keys, TlsNames.ofThisComputer(), clock.instant());
        return new Secret(tls.key(), tls.certificate());
    }

    /// Where other computers reach this one: an address, or else its host name.
    public static String host() {
        TlsNames names = TlsNames.ofThisComputer();
        String first = names.addresses().stream().findFirst().orElse(names.host());
        return first.contains(":") ? "[" + first + "]" : first;
    }

    private static Shown shown(TlsKey tls) {
        return new Shown(
                fingerprint(tls.certificate()),
                tls.pem(),
                tls.certificate().getNotAfter().toInstant());
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(Sha256.bytes(certificate.getEncoded()))
                    .toUpperCase(Locale.ROOT);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was read from its own bytes", e);
        }
    }
}
