package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.cli.CliBackend;
import smena.cli.CliBackend.LoggedBug;
import smena.cli.CliBackend.ServeListener;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.price.PriceDocuments;
import smena.text.MoneyStyle;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The start and the end of a till without a screen, each step made to fail.
@Timeout(120)
class HeadlessTillTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final PaperTypesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);
    private static final List<String> START =
            List.of("start entry", "start printers", "start backups", "start prices");
    private static final List<String> END =
            List.of("close http", "end prices", "end backups", "end printers", "stop entry");

    @TempDir Path folder;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void setUp() {
        DemoFolder.putInto(folder, CLOCK, "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close http", "end backups", "end printers", "stop entry"})
    void whateverFailsAtTheEndTheRestEndsAndTheFolderIsFree(String step) throws Exception {
        TroubledSteps steps = TroubledSteps.failing(step, new IllegalStateException("broken"));
        run(steps);
        assertEquals(List.of("ready"), told);
        assertTrue(steps.seen().containsAll(END), () -> steps.seen().toString());
        SingleInstance.take(folder).close();
        steps.makeUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start entry", "start printers", "start backups", "start prices"})
    void whateverIsRefusedAtTheStartIsToldAndTheRestIsUp(String step) throws Exception {
        TroubledSteps steps = TroubledSteps.failing(step, new Refused(new Problem.DiskFull()));
        run(steps);
        assertEquals(List.of(new Problem.DiskFull().toString(), "ready"), told);
        assertTrue(steps.seen().containsAll(START), () -> steps.seen().toString());
        assertTrue(steps.seen().containsAll(END), () -> steps.seen().toString());
    }

    @Test
    void aBugAtTheStartIsToldByItsCode() throws Exception {
        run(TroubledSteps.failing("start printers", new IllegalStateException("broken")));
        assertEquals(2, told.size());
        assertTrue(told.getFirst().matches("[A-Z2-9]{3}-[A-Z2-9]{3}"), told::toString);
        assertEquals("ready", told.getLast());
    }

    /// No step is needed for it: it is done before the door is open.
    @Test
    void aPriceThatBecameDueMeanwhileHoldsBeforeAnyProgramIsAnswered() throws Exception {
        Money price = Money.of(777_00);
        try (DataFolder data = DataFolder.open(folder, CLOCK, PAGES)) {
            Services services = data.services();
            Actor manager =
                    services.people().people().stream()
                            .filter(person -> person.role().is(Role.MANAGER))
                            .map(Actor::of)
                            .findFirst()
                            .orElseThrow();
            Optional<Instant> due = Optional.of(CLOCK.instant().plus(Duration.ofHours(1)));
            services.prices()
                    .priceDocuments()
                    .make(manager, new PriceDocuments.Wanted("", due, Map.of(1L, price)));
        }
        List<Money> found = new ArrayList<>();
        run(
                TroubledSteps.failing("start entry", new Refused(new Problem.DiskFull())),
                Clock.offset(CLOCK, Duration.ofHours(2)),
                services -> found.add(services.products().catalog().find(1).orElseThrow().price()));
        assertEquals(List.of(price), found);
    }

    /// From the start until it answers, and to its end.
    private void run(TroubledSteps steps) throws InterruptedException {
        run(steps, CLOCK, _ -> {});
    }

    /// @param once called when it answers
    private void run(TroubledSteps steps, Clock clock, Consumer<Services> once)
            throws InterruptedException {
        try (DataFolder data = DataFolder.open(folder, clock, PAGES)) {
            HeadlessTill till = new HeadlessTill(data, clock, steps);
            Listener listener = new Listener(() -> once.accept(data.services()));
            Thread serving =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            till.run(
                                                    new CliBackend.Listening(
                                                            OptionalInt.of(0), Optional.empty()),
                                                    listener));
            listener.ready.await();
            till.end();
            serving.join();
        }
    }

    private final class Listener implements ServeListener {
        private final CountDownLatch ready = new CountDownLatch(1);
        private final Runnable once;

        Listener(Runnable once) {
            this.once = once;
        }

        @Override
        public void ready(CliBackend.Answering now) {
            once.run();
            told.add("ready");
            ready.countDown();
        }

        @Override
        public void refused(Problem problem) {
            told.add(problem.toString());
        }

        @Override
        public void bug(LoggedBug bug) {
            told.add(bug.code());
        }
    }
}
