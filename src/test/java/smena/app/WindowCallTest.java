package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class WindowCallTest {
    @TempDir Path folder;
    private final AtomicInteger shown = new AtomicInteger();

    @Test
    void whoCallsIsAnsweredEachTime() {
        assertFalse(WindowCall.ask(folder));
        try (WindowCall call = new WindowCall(folder, shown::incrementAndGet)) {
            call.listen();
            assertTrue(WindowCall.ask(folder));
            assertTrue(WindowCall.ask(folder));
            assertEquals(2, shown.get());
        }
        assertFalse(WindowCall.ask(folder));
        assertFalse(Files.exists(folder.resolve(WindowCall.FILE)));
    }

    @Test
    void whatAKilledTillLeftIsReplaced() throws IOException {
        Path file = folder.resolve(WindowCall.FILE);
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(file));
        }
        assertTrue(Files.exists(file));
        assertFalse(WindowCall.ask(folder));
        try (WindowCall call = new WindowCall(folder, shown::incrementAndGet)) {
            call.listen();
            assertTrue(WindowCall.ask(folder));
        }
    }

    @Test
    void oneThatHangsIsNotWaitedForLong() throws IOException {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(folder.resolve(WindowCall.FILE)));
            assertFalse(WindowCall.ask(folder));
        }
    }

    @Test
    void aPathTooLongForASocketIsNoTrouble() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(120)));
        try (WindowCall call = new WindowCall(deep, shown::incrementAndGet)) {
            call.listen();
            assertFalse(WindowCall.ask(deep));
        }
    }
}
