package smena.ui.sale;

import javafx.scene.layout.StackPane;

import smena.domain.Problem;
import smena.domain.people.Role;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Tongue;
import smena.ui.shell.Session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// A till on the demo shop, with a cashier before it. Everything happens at once.
final class Counter implements AutoCloseable {
    final TestShop shop;
    final Session session = new Session();
    final AskedDesk desk = new AskedDesk();
    final List<Problem> refusals = new ArrayList<>();

    /// What waits until somebody has stopped typing.
    final List<Runnable> soon = new ArrayList<>();

    int beeps;

    Counter(Path folder) {
        shop = new TestShop(folder);
        session.begin(shop.person(Role.CASHIER));
    }

    /// The parts of a till that speaks `tongue`.
    TillParts parts(Tongue tongue) {
        return parts(tongue, Runnable::run);
    }

    TillParts parts(Tongue tongue, Executor worker) {
        Background background =
                new Background(
                        worker,
                        Runnable::run,
                        refusals::add,
                        bug -> {
                            throw new AssertionError(bug);
                        });
        return new TillParts(
                shop.services(),
                session,
                desk,
                background,
                refusals::add,
                new Dialogs(new StackPane()),
                tongue,
                new ShopClock());
    }

    /// The models alone.
    Till till() {
        return till(Runnable::run);
    }

    Till till(Executor worker) {
        return Till.of(parts(Snapshots.tongue(Language.UZ), worker), soon::add, () -> beeps++);
    }

    /// Lets everybody stop typing.
    void settle() {
        List<Runnable> now = List.copyOf(soon);
        soon.clear();
        now.forEach(Runnable::run);
    }

    @Override
    public void close() {
        shop.close();
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
