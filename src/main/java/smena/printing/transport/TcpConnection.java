package smena.printing.transport;

import smena.service.ports.PrintTrouble;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One connection to a printer; each of its steps has a time limit. A blocking socket has none for
/// writing, hence the selector.
final class TcpConnection implements Wire {
    private static final Logger LOG = System.getLogger(TcpConnection.class.getName());
    private static final int HELD_BACK = 8192;
    private static final Duration HANG_UP = Duration.ofMillis(300);

    private final SocketChannel channel;
    private final Selector selector;
    private int sent;

    private TcpConnection(SocketChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    /// Connects within the limit, looking up the name included.
    static TcpConnection to(String host, int port, Duration limit) throws TransportException {
        try {
            TcpConnection connection = open();
            try {
                connection.connect(host, port, limit);
                return connection;
            } catch (TransportException e) {
                connection.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TransportException(PrintTrouble.NOT_REACHABLE, e);
        }
    }

    private static TcpConnection open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            // Bytes buffered here have not reached the printer, so the buffer is kept small.
            channel.setOption(StandardSocketOptions.SO_SNDBUF, HELD_BACK);
            // The last byte of a job goes alone and must not wait until the others are
            // acknowledged.
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return new TcpConnection(channel, Selector.open());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int sent() {
        return sent;
    }

    private void connect(String host, int port, Duration limit) throws TransportException {
        long end = System.nanoTime() + limit.toNanos();
        InetSocketAddress address = resolve(host, port, limit);
        try {
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            if (!channel.connect(address)) {
                await(key, SelectionKey.OP_CONNECT, end, PrintTrouble.NOT_REACHABLE);
                channel.finishConnect();
            }
        } catch (IOException e) {
            throw new TransportException(PrintTrouble.NOT_REACHABLE, e);
        }
    }

    /// A name lookup can hang for many seconds, so it runs in a thread of its own.
    private static InetSocketAddress resolve(String host, int port, Duration limit)
            throws TransportException {
        CompletableFuture<InetSocketAddress> found = new CompletableFuture<>();
        Thread.startVirtualThread(() -> found.complete(new InetSocketAddress(host, port)));
        try {
            InetSocketAddress address = found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (address.isUnresolved()) {
                throw new TransportException(PrintTrouble.NOT_REACHABLE, "unknown host");
            }
            return address;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(PrintTrouble.TILL_STOPPED, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new TransportException(PrintTrouble.NOT_REACHABLE, e);
        }
    }

    @Override
    public void send(byte[] bytes, Duration stall, Duration whole) throws TransportException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        long end = System.nanoTime() + whole.toNanos();
        try {
            SelectionKey key = channel.keyFor(selector);
            while (left.hasRemaining()) {
                int taken = channel.write(left);
                sent += taken;
                if (taken == 0) {
                    long limit = Math.min(end - System.nanoTime(), stall.toNanos());
                    long until = System.nanoTime() + limit;
                    await(key, SelectionKey.OP_WRITE, until, PrintTrouble.STALLED);
                }
            }
        } catch (IOException e) {
            throw new TransportException(PrintTrouble.BROKEN_OFF, e);
        }
    }

    @Override
    public int read(Duration limit) throws TransportException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = System.nanoTime() + limit.toNanos();
        try {
            int read = channel.read(one);
            while (read == 0 && readable(end)) {
                read = channel.read(one);
            }
            if (read < 0) {
                return HUNG_UP;
            }
            return read == 0 ? SILENCE : one.get(0) & 0xFF;
        } catch (IOException e) {
            throw new TransportException(PrintTrouble.BROKEN_OFF, e);
        }
    }

    /// Shuts down the output and reads what the printer still sends: closing with unread bytes
    /// would reset the connection and discard what is on its way to the printer.
    @Override
    public void hangUp() throws TransportException {
        ByteBuffer dropped = ByteBuffer.allocate(64);
        long end = System.nanoTime() + HANG_UP.toNanos();
        try {
            channel.shutdownOutput();
            while (System.nanoTime() < end && readable(end)) {
                if (channel.read(dropped.clear()) < 0) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new TransportException(PrintTrouble.BROKEN_OFF, e);
        }
    }

    private boolean readable(long end) throws IOException, TransportException {
        return ready(channel.keyFor(selector), SelectionKey.OP_READ, end);
    }

    private void await(SelectionKey key, int step, long end, PrintTrouble late)
            throws IOException, TransportException {
        if (!ready(key, step, end)) {
            throw new TransportException(late, "no progress in time");
        }
    }

    /// Waits until the step would not block; false if that takes too long.
    private boolean ready(SelectionKey key, int step, long end)
            throws IOException, TransportException {
        key.interestOps(step);
        while (true) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            selector.select(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new TransportException(PrintTrouble.TILL_STOPPED, "the till stops");
            }
            if (selector.selectedKeys().remove(key)) {
                return true;
            }
        }
    }

    @Override
    public void close() {
        try (channel) {
            selector.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A connection to a printer did not close", e);
        }
    }
}
