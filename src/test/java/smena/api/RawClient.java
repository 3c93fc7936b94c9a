package smena.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A caller that writes its bytes by hand.
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    RawClient(int port) throws IOException {
        this(InetAddress.getByName("127.0.0.1"), port);
    }

    RawClient(InetAddress host, int port) throws IOException {
        this(connected(host, port));
    }

    RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket connected(InetAddress host, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        return socket;
    }

    /// Sends one request on a connection of its own and reads all that comes back.
    static String ask(int port, String request) throws IOException {
        return ask(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String ask(int port, byte[] request) throws IOException {
        try (RawClient rawClient = new RawClient(port)) {
            rawClient.send(request);
            rawClient.socket.shutdownOutput();
            return rawClient.rest();
        }
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /// All that comes until the server hangs up.
    String rest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            byte[] buffer = new byte[4096];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (IOException reset) {
            // A server that hangs up on bytes it did not read resets the connection.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /// One line of an answer; nothing where the server hung up.
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /// An answer, taken apart.
    ///
    /// @param status 0 where the server hung up instead
    /// @param replay whether it is the first answer once more
    /// @param closes whether the server hangs up behind it
    record Answered(int status, boolean replay, boolean closes, String body) {
        static final Answered NONE = new Answered(0, false, true, "");
    }

    /// The next answer.
    Answered answer() {
        try {
            return answer(false);
        } catch (IOException hungUp) {
            return Answered.NONE;
        }
    }

    /// The next answer, which has no body where only its head was asked for.
    Answered answer(boolean head) throws IOException {
        String first = line();
        if (!first.startsWith("HTTP/1.1 ")) {
            return Answered.NONE;
        }
        int length = 0;
        boolean replay = false;
        boolean closes = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            length =
                    header.startsWith("content-length: ")
                            ? Integer.parseInt(header.substring("content-length: ".length()))
                            : length;
            replay |= header.equals("idempotent-replay: true");
            closes |= header.equals("connection: close");
        }
        byte[] body = in.readNBytes(head ? 0 : length);
        int status = Integer.parseInt(first.substring(9, 12));
        return new Answered(status, replay, closes, new String(body, StandardCharsets.UTF_8));
    }

    /// Nothing more will be written.
    void endOfWriting() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
