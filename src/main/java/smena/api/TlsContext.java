package smena.api;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import smena.service.clients.HttpCertificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/// The server's side of TLS: the till's own certificate, reloaded by a server that is still running
/// when it is renewed.
final class TlsContext implements LifeCycle.Listener {
    private static final String ALIAS = "till";
    private static final long LOOK_EVERY_HOURS = 24;

    private final Server server;
    private final HttpCertificate certificate;
    private final SslContextFactory.Server factory = new SslContextFactory.Server();

    TlsContext(Server server, HttpCertificate certificate) {
        this.server = server;
        this.certificate = certificate;
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        factory.setRenegotiationAllowed(false);
        take(certificate.secret());
    }

    SslContextFactory.Server factory() {
        return factory;
    }

    @Override
    public void lifeCycleStarted(LifeCycle started) {
        lookAgain();
    }

    private void lookAgain() {
        if (server.getScheduler().isRunning()) {
            server.getScheduler().schedule(this::look, LOOK_EVERY_HOURS, TimeUnit.HOURS);
        }
    }

    /// A certificate that cannot be renewed today still serves.
    private void look() {
        try {
            HttpCertificate.Secret now = certificate.secret();
            factory.reload(_ -> take(now));
        } catch (Exception e) {
            System.getLogger("smena.api")
                    .log(System.Logger.Level.WARNING, "the certificate was not renewed", e);
        } finally {
            lookAgain();
        }
    }

    /// The key store is never written anywhere, and its password never leaves this method's caller.
    private void take(HttpCertificate.Secret secret) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    ALIAS,
                    secret.key(),
                    password.toCharArray(),
                    new Certificate[] {secret.certificate()});
            factory.setKeyStore(store);
            factory.setKeyStorePassword(password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PKCS #12", e);
        }
    }
}
