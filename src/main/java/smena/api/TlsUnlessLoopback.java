package smena.api;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/// Answers TLS from everywhere and unencrypted requests from this computer only, on one port. A
/// plain request from another computer is disconnected without a byte: its token has been on the
/// network already, and an answer would only make it look as if all were well.
final class TlsUnlessLoopback extends DetectorConnectionFactory {
    TlsUnlessLoopback(SslContextFactory.Server tls) {
        super(new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()));
    }

    @Override
    protected void nextProtocol(Connector connector, EndPoint caller, ByteBuffer first) {
        if (caller.getRemoteSocketAddress() instanceof InetSocketAddress from
                && from.getAddress().isLoopbackAddress()) {
            super.nextProtocol(connector, caller, first);
        } else {
            caller.close();
        }
    }
}
