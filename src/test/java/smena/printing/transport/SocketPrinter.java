package smena.printing.transport;

import smena.printing.escpos.RealTimeStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A printer made of a real socket, that behaves as it is told.
public final class SocketPrinter implements AutoCloseable {
    /// What it does with one connection.
    public interface Manner {
        void serve(Socket till, SocketPrinter printer) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Manner manner;
    private final BlockingQueue<byte[]> printed = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public SocketPrinter(Manner manner) throws IOException {
        this(new ServerSocket(), 0, manner);
    }

    /// A printer that is switched on again under its old address.
    public SocketPrinter(int port, Manner manner) throws IOException {
        this(new ServerSocket(), port, manner);
    }

    private SocketPrinter(ServerSocket server, int port, Manner manner) throws IOException {
        this.server = server;
        this.manner = manner;
        server.setReuseAddress(true);
        server.setReceiveBufferSize(4096);
        server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /// A port at which nobody listens.
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Waits for the bytes of the next job.
    public byte[] next() throws InterruptedException {
        byte[] bytes = printed.poll(10, TimeUnit.SECONDS);
        if (bytes == null) {
            throw new AssertionError("nothing was printed");
        }
        return bytes;
    }

    public int unread() {
        return printed.size();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket till = server.accept()) {
                manner.serve(till, this);
            } catch (SocketException e) {
                // The till or the test hung up.
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }

    /// Takes all, and answers the question at the end with these bytes.
    public static Manner answering(int... answer) {
        return (till, printer) -> {
            byte[] job = upToTheQuestion(job(till));
            for (int each : answer) {
                till.getOutputStream().write(each);
            }
            till.getOutputStream().flush();
            printer.printed.add(job);
            till.getInputStream().read();
        };
    }

    /// Takes all and says nothing.
    static Manner silent() {
        return (till, printer) -> printer.printed.add(job(till).readAllBytes());
    }

    /// Takes the connection and then nothing.
    static Manner hanging() {
        return (till, printer) -> printer.closed.await();
    }

    /// Takes so many bytes, then breaks the connection off.
    public static Manner breaking(int after) {
        return (till, printer) -> {
            printer.printed.add(job(till).readNBytes(after));
            till.setSoLinger(true, 0);
        };
    }

    /// What a printer that never answers questions about itself prints: they are no part of a job.
    private static InputStream job(Socket till) throws IOException {
        return new RealTimeStream(till.getInputStream(), _ -> {});
    }

    private static byte[] upToTheQuestion(InputStream in) throws IOException {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        int before = -1;
        int last = -1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            job.write(next);
            if (before == 0x1D && last == 'r' && next == 1) {
                return job.toByteArray();
            }
            before = last;
            last = next;
        }
        return job.toByteArray();
    }
}
