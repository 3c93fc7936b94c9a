package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.StackPane;

import smena.domain.Problem;
import smena.domain.people.Role;
import smena.scale.LineScales;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.TestWords;
import smena.ui.shell.Session;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.weighing.Scales;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/// A till on the demo shop, with a cashier before it. Everything happens at once.
final class TillFixture implements AutoCloseable {
    TestShop shop;
    private final Path folder;
    private boolean ended;
    final Session session = new Session();
    final RecordingTillActions desk = new RecordingTillActions();
    final List<Problem> refusals = new ArrayList<>();

    /// What waits until somebody has stopped typing.
    final List<Runnable> soon = new ArrayList<>();

    /// What should never happen; a test that provokes it takes it out.
    final List<Throwable> bugs = new ArrayList<>();

    /// The worker's work of a [#slowTill].
    private final Deque<Runnable> held = new ArrayDeque<>();

    /// Where the dialogs of the newest till are drawn.
    StackPane overlay = new StackPane();

    int beeps;

    /// The scales of this computer.
    final LineScales scales = new LineScales();

    TillFixture(Path folder) {
        this.folder = folder;
        shop = new TestShop(folder);
        session.begin(
                shop.services().people().people().stream()
                        .filter(person -> person.role().is(Role.CASHIER))
                        .findFirst()
                        .orElseGet(() -> shop.person(Role.MANAGER)));
    }

    /// The parts of a till that speaks `localization`.
    TillParts parts(Localization localization) {
        overlay = new StackPane();
        return parts(localization, new Dialogs(overlay, new Fxml(localization)));
    }

    /// The same over other dialogs.
    TillParts parts(Localization localization, Dialogs dialogs) {
        return parts(localization, dialogs, Runnable::run, Runnable::run);
    }

    /// The same whose screen does what is put off when `screen` runs it.
    TillParts parts(Localization localization, Executor screen) {
        overlay = new StackPane();
        Dialogs dialogs = new Dialogs(overlay, new Fxml(localization));
        return parts(localization, dialogs, Runnable::run, screen);
    }

    private TillParts parts(
            Localization localization, Dialogs dialogs, Executor worker, Executor screen) {
        Background background = new Background(worker, screen, refusals::add, bugs::add);
        UiContext ui =
                TestUi.of(
                        localization,
                        dialogs,
                        background,
                        session,
                        desk::approve,
                        refusals::add,
                        new ShopClock());
        return TillParts.of(ui, shop.services(), desk, Scales.of(ui, shop, scales));
    }

    /// The models alone.
    TillModels tillModels() {
        return tillModels(Runnable::run);
    }

    private TillModels tillModels(Executor worker) {
        Localization localization = TestWords.in(Language.UZ);
        return TillModels.of(
                parts(
                        localization,
                        new Dialogs(overlay, new Fxml(localization)),
                        worker,
                        Runnable::run),
                soon::add,
                () -> beeps++);
    }

    /// A till whose worker does nothing before [#work].
    TillModels slowTill() {
        return tillModels(held::add);
    }

    /// Lets the worker do all that was asked of it.
    void work() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    /// Takes the data away under the till.
    void end() {
        shop.close();
        ended = true;
    }

    /// Brings it back.
    void begin() {
        shop = new TestShop(folder);
        ended = false;
    }

    /// Lets everybody stop typing.
    void settle() {
        List<Runnable> now = List.copyOf(soon);
        soon.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void close() {
        if (!ended) {
            shop.close();
        }
        assertEquals(List.of(), bugs);
    }

    private final class ShopClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tashkent");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return shop.now();
        }
    }
}
