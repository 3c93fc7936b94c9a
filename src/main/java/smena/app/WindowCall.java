package smena.app;

import org.jspecify.annotations.Nullable;

import smena.files.OwnFiles;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How a second start of the till finds the first: a socket in the data folder, which only its
/// owner can enter. Whoever connects is answered once the window has come forward.
final class WindowCall implements AutoCloseable {
    static final String FILE = "till.sock";

    private static final System.Logger LOG = System.getLogger("smena.app");
    private static final byte HERE = '+';
    private static final long PATIENCE_SECONDS = 3;

    private final Path file;
    private final Runnable comeForward;
    private @Nullable ServerSocketChannel listening;

    /// @param comeForward shows the window; returns at once
    WindowCall(Path data, Runnable comeForward) {
        this.file = data.resolve(FILE);
        this.comeForward = comeForward;
    }

    /// Listens from now on. Only who holds the data folder may call it: a socket that an earlier
    /// process left is replaced. Without it a second start is only refused, as where a path is too
    /// long for a socket.
    synchronized void listen() {
        try {
            OwnFiles.deleteSocket(file);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening = server;
            server.bind(UnixDomainSocketAddress.of(file));
            Thread.ofPlatform().daemon().name("smena-window-call").start(() -> answer(server));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "a second start cannot find this window", e);
            close();
        }
    }

    private void answer(ServerSocketChannel server) {
        while (server.isOpen()) {
            try (SocketChannel caller = server.accept()) {
                comeForward.run();
                caller.write(ByteBuffer.wrap(new byte[] {HERE}));
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "a caller has gone", e);
            }
        }
    }

    /// Asks the till that has this data folder to show its window. Whether it did.
    static boolean ask(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return false;
        }
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> answered = asking.submit(() -> answers(file));
            try {
                return answered.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                answered.cancel(true);
                return false;
            } catch (InterruptedException e) {
                answered.cancel(true);
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean answers(Path file) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return Channels.newInputStream(channel).read() == HERE;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (listening != null) {
                listening.close();
                OwnFiles.deleteSocket(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }
}
