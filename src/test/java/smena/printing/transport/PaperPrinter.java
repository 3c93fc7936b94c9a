package smena.printing.transport;

import smena.printing.escpos.RealTimeStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// A receipt printer behind a real socket: a small memory, a mechanism that takes from it what it
/// prints, a cover, paper that ends, and moods. It answers `DLE EOT` as it reads and `GS r` when
/// the mechanism gets there.
public final class PaperPrinter implements AutoCloseable {
    /// How it behaves.
    public enum Mood {
        GOOD,
        /// Takes a connection and then not one byte.
        READS_NOTHING,
        /// Takes some bytes now and then.
        READS_SLOWLY,
        /// Hangs up in the middle of what comes next.
        CLOSES_MIDWAY,
        /// Says things that no printer says.
        RUBBISH,
        /// Answers when nobody listens any more.
        LATE,
        /// Prints and never says a word.
        NEVER_ANSWERS
    }

    private static final int MEMORY = 4096;
    private static final int[] FINE = {0x12, 0x12, 0x12, 0x12};
    private static final byte[] RUBBISH =
            "220 ready\u00FF\u0093?".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    private final BlockingQueue<Integer> memory = new ArrayBlockingQueue<>(MEMORY);
    private final ByteArrayOutputStream tape = new ByteArrayOutputStream();
    private final List<Socket> open = new ArrayList<>();
    private final int port;
    private volatile Optional<ServerSocket> server = Optional.empty();
    private volatile Optional<OutputStream> listener = Optional.empty();
    private volatile Mood mood = Mood.GOOD;
    private volatile boolean coverOpen;
    private volatile int paper = Integer.MAX_VALUE;
    private volatile boolean running = true;

    public PaperPrinter() throws IOException {
        port = SocketPrinter.freePort();
        switchOn();
        Thread.ofPlatform().daemon().start(this::mechanism);
    }

    public int port() {
        return port;
    }

    public void mood(Mood now) {
        mood = now;
    }

    public void openCover() {
        coverOpen = true;
    }

    public void closeCover() {
        coverOpen = false;
    }

    /// The roll is good for so many bytes more.
    public void paperFor(int bytes) {
        paper = bytes;
    }

    public void newRoll() {
        paper = Integer.MAX_VALUE;
    }

    public void switchOn() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.setReceiveBufferSize(MEMORY);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = Optional.of(socket);
        Thread.ofPlatform().daemon().start(() -> accept(socket));
    }

    /// Nobody listens at its port any more.
    public void switchOff() throws IOException {
        server.orElseThrow().close();
    }

    /// Everything that came to paper, or through the mechanism.
    public byte[] tape() {
        synchronized (tape) {
            return tape.toByteArray();
        }
    }

    private void accept(ServerSocket socket) {
        while (running) {
            try {
                Socket till = socket.accept();
                synchronized (open) {
                    open.add(till);
                }
                serve(till);
            } catch (IOException | InterruptedException e) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private void serve(Socket till) throws IOException, InterruptedException {
        try (till) {
            OutputStream out = till.getOutputStream();
            listener = Optional.of(out);
            while (mood == Mood.READS_NOTHING) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            if (mood == Mood.RUBBISH) {
                out.write(RUBBISH);
            }
            RealTimeStream in = new RealTimeStream(till.getInputStream(), q -> answer(out, q));
            int count = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                memory.put(next);
                count++;
                if (mood == Mood.READS_SLOWLY && count % 512 == 0) {
                    TimeUnit.MILLISECONDS.sleep(1);
                }
                if (mood == Mood.CLOSES_MIDWAY && count == 300) {
                    till.setSoLinger(true, 0);
                    return;
                }
            }
        }
    }

    private void answer(OutputStream out, int question) throws IOException {
        if (mood == Mood.NEVER_ANSWERS || mood == Mood.LATE) {
            return;
        }
        if (mood == Mood.RUBBISH) {
            out.write(RUBBISH);
            return;
        }
        int said = FINE[question - 1];
        boolean empty = paper <= 0;
        said |= question == 1 && (empty || coverOpen) ? 0x08 : 0;
        said |= question == 2 && coverOpen ? 0x04 : 0;
        said |= question == 2 && empty ? 0x20 : 0;
        said |= question == 4 && empty ? 0x60 : 0;
        out.write(said);
        out.flush();
    }

    private void mechanism() {
        int before = -1;
        int last = -1;
        try {
            while (running) {
                if (coverOpen || paper <= 0) {
                    TimeUnit.MILLISECONDS.sleep(1);
                    continue;
                }
                Integer next = memory.poll(5, TimeUnit.MILLISECONDS);
                if (next == null) {
                    continue;
                }
                synchronized (tape) {
                    tape.write(next);
                }
                paper--;
                if (before == 0x1D && last == 'r' && next == 1) {
                    answerTheEnd();
                }
                before = last;
                last = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerTheEnd() {
        OutputStream out = listener.orElseThrow();
        switch (mood) {
            case NEVER_ANSWERS -> {}
            case LATE -> Thread.startVirtualThread(() -> say(out, 900, new byte[] {0}));
            case RUBBISH -> say(out, 0, RUBBISH);
            default -> say(out, 0, new byte[] {0});
        }
    }

    private static void say(OutputStream out, long afterMillis, byte[] words) {
        try {
            TimeUnit.MILLISECONDS.sleep(afterMillis);
            out.write(words);
            out.flush();
        } catch (IOException | InterruptedException e) {
            // Nobody listens any more.
        }
    }

    @Override
    public void close() throws IOException {
        running = false;
        switchOff();
        synchronized (open) {
            for (Socket each : open) {
                each.close();
            }
        }
    }
}
