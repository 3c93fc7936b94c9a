package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class EarlyToolkitTest {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void beginsAtOnceAndWorkWaitsUntilItHasStarted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayStart = new CountDownLatch(1);
        EarlyToolkit toolkit =
                new EarlyToolkit(
                        first -> {
                            begun.countDown();
                            await(mayStart);
                            first.run();
                        },
                        () -> done.add("dressed"),
                        Runnable::run);
        begun.await();
        Thread window = Thread.ofPlatform().start(() -> toolkit.accept(() -> done.add("window")));
        assertEquals(List.of(), done);
        mayStart.countDown();
        window.join();
        assertEquals(List.of("dressed", "window"), done);
    }

    @Test
    void whatItsStartThrewIsThrownWhereAWindowIsWanted() {
        RuntimeException noDisplay = new UnsupportedOperationException("no display");
        EarlyToolkit toolkit =
                new EarlyToolkit(
                        _ -> {
                            throw noDisplay;
                        },
                        () -> {},
                        Runnable::run);
        assertSame(
                noDisplay,
                assertThrows(
                        UnsupportedOperationException.class,
                        () -> toolkit.accept(() -> done.add("window"))));
        assertEquals(List.of(), done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
