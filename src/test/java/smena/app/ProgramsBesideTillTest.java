package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.api.ConcurrentCallers;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// The till's screen while programs call it as fast as they can.
@OnScreen
class ProgramsBesideTillTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));
    private static final int REQUESTS = 2_000;
    private static final int CONNECTIONS = 50;
    private static final long USUALLY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    @TempDir Path folder;
    private final Robot robot = new Robot();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @Test
    void theScreenGoesOnAndFollowsTheShift() throws Exception {
        try (JourneyTill till = JourneyTill.shut(folder, CLOCK, Language.RU, robot)) {
            String token = setUp(till);
            int port = till.services().httpAccess().settings().port();
            till.show().logIn(Role.MANAGER);
            assertTrue(robot.find("#sell").isDisabled());
            robot.until(
                    "a program to open the shift",
                    () -> new ConcurrentCallers(port, token, 1).open() == 201);
            robot.until(
                    "the screen to know it", () -> robot.text("#status").contains("Смена открыта"));

            Queue<Long> waits = new ConcurrentLinkedQueue<>();
            ConcurrentCallers programs = new ConcurrentCallers(port, token, 1);
            Thread many = Thread.ofPlatform().start(() -> programs.run(REQUESTS, CONNECTIONS));
            while (many.isAlive()) {
                long asked = System.nanoTime();
                Platform.runLater(() -> waits.add(System.nanoTime() - asked));
                many.join(10);
            }
            robot.scan("2000000000022");
            robot.read("#total", "14 500");

            assertEquals(List.of(), List.copyOf(programs.faults()));
            judge(waits.stream().sorted().toList(), programs);
        }
    }

    private static void judge(List<Long> waits, ConcurrentCallers programs) throws IOException {
        long usual = waits.get(waits.size() / 2);
        long rare = waits.get(waits.size() * 99 / 100);
        Files.writeString(
                Path.of("target", "fx-programs.txt"),
                ("The FX thread was asked %d times while programs called (%s): half of its answers"
                                + " came within %d us, 99 %% within %d us%n")
                        .formatted(waits.size(), programs.statuses(), usual / 1_000, rare / 1_000));
        assertTrue(usual < USUALLY_NANOS, () -> "the screen waits for " + usual + " ns");
    }

    private static String setUp(JourneyTill till) throws IOException {
        Actor manager = till.person(Role.MANAGER);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            till.services()
                    .httpAccess()
                    .change(
                            manager,
                            till.services().httpAccess().settings(),
                            new HttpSettings(
                                    true,
                                    free.getLocalPort(),
                                    HttpSettings.Reach.LOCAL,
                                    List.of()));
        }
        return till.services().apiClients().make("test", manager.employee().id()).token();
    }
}
