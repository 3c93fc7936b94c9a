package smena.printing.label;

import com.google.zxing.NotFoundException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A TSPL printer of 203 dpi at a socket of its own, and somebody with a scanner beside it.
public final class RollWitness implements AutoCloseable {
    private static final int DOTS_PER_METRE = 8_000;

    private final ServerSocket server;

    public RollWitness() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return server.getLocalPort();
    }

    /// The code on each label of the next run, as it is scanned from the paper, once for each copy.
    public CompletableFuture<List<String>> nextRun() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        byte[] run = new byte[0];
                        // Whoever asks whether it is there sends nothing.
                        while (run.length == 0) {
                            run = taken();
                        }
                        return codes(run);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private byte[] taken() throws IOException {
        try (Socket till = server.accept()) {
            return till.getInputStream().readAllBytes();
        }
    }

    private static List<String> codes(byte[] run) {
        List<String> codes = new ArrayList<>();
        for (PrintedLabel label : new TsplReader(run, DOTS_PER_METRE).labels()) {
            for (int i = 0; i < label.copies(); i++) {
                codes.add(code(label.dots()));
            }
        }
        return codes;
    }

    /// It stands at the foot, on the left: the scanner is held there until it reads.
    private static String code(BufferedImage paper) {
        for (int part = 90; part >= 40; part -= 5) {
            int top = paper.getHeight() * 68 / 100;
            BufferedImage foot =
                    paper.getSubimage(
                            0, top, paper.getWidth() * part / 100, paper.getHeight() - top);
            Optional<String> read = read(foot);
            if (read.isPresent()) {
                return read.get();
            }
        }
        throw new IllegalStateException("no code on the label");
    }

    private static Optional<String> read(BufferedImage paper) {
        try {
            return Optional.of(Labels.scanned(paper).getText());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
