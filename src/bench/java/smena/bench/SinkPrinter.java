package smena.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A printer on a real socket that notes when the first byte of each paper came, and answers all
/// questions.
final class SinkPrinter implements AutoCloseable {
    private static final int ALL_IS_WELL = 0x12;

    private final ServerSocket server;
    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();

    SinkPrinter() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("tray").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /// When the first byte of the next paper came, in the nanoseconds of this process.
    long next() throws InterruptedException {
        return arrivals.take();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket till = server.accept()) {
                till.setTcpNoDelay(true);
                take(till);
            } catch (IOException gone) {
                // The till hung up, or the bench is over.
            }
        }
    }

    /// A question (`DLE EOT n`) is no part of a paper.
    private void take(Socket till) throws IOException {
        InputStream in = till.getInputStream();
        OutputStream out = till.getOutputStream();
        boolean begun = false;
        int beforeLast = 0;
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (!begun && next == 0x1B) {
                arrivals.add(System.nanoTime());
                begun = true;
            }
            if (beforeLast == 0x10 && last == 0x04 && next <= 4) {
                out.write(ALL_IS_WELL);
                out.flush();
            } else if (beforeLast == 0x1D && last == 'r' && next == 1) {
                out.write(0);
                out.flush();
            }
            beforeLast = last;
            last = next;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
