package smena.app;

import smena.domain.shop.HttpSettings;
import smena.service.Services;

import sun.misc.Signal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The till without a screen: answers other programs and prints, until somebody ends it.
final class HeadlessTill {
    private final DataFolder folder;
    private final Clock clock;
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Serves an open data folder.
    HeadlessTill(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Answers until the process is asked to end. Refuses a port that another program has.
    ///
    /// @param port where to listen; empty for what the settings say
    /// @param ready is told the address once calls are answered
    void run(OptionalInt port, Consumer<String> ready) {
        Services services = folder.services();
        Path paper = folder.folders().paper();
        StartState startState = StartState.read(services, Optional.empty());
        listenForTheEnd();
        try (Printers printers = Printers.of(services, startState, paper, clock, _ -> {});
                BackupTimer _ = BackupTimer.start(services);
                TillApiServer door = new TillApiServer(services)) {
            String address = door.open(settings(services, port));
            services.started();
            printers.start();
            ready.accept(address);
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.stopped();
    }

    private static HttpSettings settings(Services services, OptionalInt port) {
        HttpSettings set = services.httpAccess().settings();
        return new HttpSettings(true, port.orElse(set.port()), set.everyInterface(), set.origins());
    }

    /// By default Java would end with a code of its own, and while its last hooks run the main
    /// thread could not put anything in order.
    private void listenForTheEnd() {
        for (String signal : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(signal), _ -> ended.countDown());
        }
    }
}
