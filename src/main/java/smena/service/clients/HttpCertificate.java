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

/// What other computers know the till by when they call it over TLS: a certificate of its own,
/// which it makes when it first needs one and anew before it ends.
public final class HttpCertificate {
    private final Path keys;
    private final Clock clock;

    public HttpCertificate(Path keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// A certificate as callers may have it.
    ///
    /// @param fingerprint the SHA-256 of its bytes, as browsers show it: `9F:3A:…`
    /// @param pem the text other programs read
    /// @param until its last moment
    public record Shown(String fingerprint, String pem, Instant until) {}

    /// The certificate with its secret key, for the server alone.
    public record Secret(PrivateKey key, X509Certificate certificate) {
        @Override
        public String toString() {
            return "Secret[" + certificate.getSerialNumber() + "]";
        }
    }

    /// The certificate; empty before it was first needed. Refuses files that are none.
    public Optional<Shown> shown() {
        return TlsKey.read(keys).map(HttpCertificate::shown);
    }

    /// Makes it where it is not there or ends soon. Refuses files that are none, and a folder that
    /// cannot be written. Asks the operating system for its names: never on the FX thread.
    public Secret secret() {
        TlsKey tls = TlsKey.open(keys, TlsNames.ofThisComputer(), clock.instant());
        return new Secret(tls.key(), tls.certificate());
    }

    /// Where other computers reach this one: an address, or else its name.
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
