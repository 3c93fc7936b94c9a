package smena.app;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A slow printer on a real socket that remembers every paper it was given, also the half ones.
final class PaperWitness implements Closeable {
    private static final Charset LETTERS = Charset.forName("IBM866");
    private static final Pattern NUMBER = Pattern.compile("SALE-\\d{4}-\\d+");
    private static final String MARK = "КОПИЯ";
    private static final int PORTION = 256;
    private static final long PORTION_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int ALL_IS_WELL = 0x12;

    /// A paper on which a sale's number can be read.
    ///
    /// @param marked whether it is marked as a copy
    /// @param whole whether it came to its end
    record Paper(String number, boolean marked, boolean whole) {}

    private final ServerSocket server;
    private final List<Paper> papers = new ArrayList<>();

    PaperWitness() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("witness").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized List<Paper> papers() {
        return List.copyOf(papers);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket till = server.accept()) {
                print(till);
            } catch (IOException gone) {
                // The till was killed, or the witness closed.
            }
        }
    }

    /// What was taken before the till died is on the paper.
    private void print(Socket till) throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        boolean whole = false;
        try {
            whole = take(till, taken);
        } finally {
            keep(taken.toString(LETTERS), whole);
        }
        if (whole) {
            till.getOutputStream().write(0);
            till.getOutputStream().flush();
            till.getInputStream().read();
        }
    }

    private static boolean take(Socket till, ByteArrayOutputStream taken) throws IOException {
        InputStream in = till.getInputStream();
        OutputStream out = till.getOutputStream();
        byte[] last = new byte[3];
        for (int next = in.read(); next >= 0; next = in.read()) {
            taken.write(next);
            last[0] = last[1];
            last[1] = last[2];
            last[2] = (byte) next;
            if (last[0] == 0x10 && last[1] == 0x04 && next >= 1 && next <= 4) {
                out.write(ALL_IS_WELL);
                out.flush();
            } else if (last[0] == 0x1D && last[1] == 'r' && next == 1) {
                return true;
            }
            if (taken.size() % PORTION == 0) {
                LockSupport.parkNanos(PORTION_NANOS);
            }
        }
        return false;
    }

    private synchronized void keep(String text, boolean whole) {
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            boolean marked = text.substring(0, number.start()).contains(MARK);
            papers.add(new Paper(number.group(), marked, whole));
        } else if (text.getBytes(StandardCharsets.UTF_8).length > PORTION && !whole) {
            // Torn before the number: nothing on it that could be taken for a receipt.
            papers.add(new Paper("", text.contains(MARK), false));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
