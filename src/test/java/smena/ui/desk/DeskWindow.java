package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import smena.service.TestShop;
import smena.service.terminal.TerminalCalls;
import smena.text.Language;
import smena.ui.archive.ReceiptsPage;
import smena.ui.backup.BackupContext;
import smena.ui.kit.Localization;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.printer.PrinterSetupContext;
import smena.ui.settings.DisplayContext;
import smena.ui.shell.Session;
import smena.ui.shell.Shell;
import smena.ui.shell.UiContext;
import smena.ui.shifts.BlankPapers;
import smena.ui.terminal.Terminals;
import smena.ui.weighing.Scales;
import smena.ui.weighing.Weighing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A manager's desk in a window. Work in the background is done at once, or where it is slow, once
/// [#work] lets it.
final class DeskWindow {
    final Shell shell;
    final UiContext ui;
    final Desk desk;

    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean slow;
    private long now = TimeUnit.HOURS.toNanos(1);

    DeskWindow(TestShop shop) {
        this(shop, Terminals.none(shop.services()));
    }

    /// @param terminals the card terminal that is set up
    DeskWindow(TestShop shop, TerminalCalls terminals) {
        Localization localization = Snapshots.localization(Language.RU);
        shell =
                Toolkit.onScreen(
                        () ->
                                new Shell(
                                        localization,
                                        new ThemeManager(Theme.LIGHT),
                                        this::execute,
                                        Runnable::run,
                                        () -> now));
        Session session = new Session();
        session.begin(shop.manager().employee());
        ui = shell.context(session, (_, _) -> {}, Clock.systemUTC());
        desk =
                Toolkit.onScreen(
                        () ->
                                new Desk(
                                        ui,
                                        shop.services(),
                                        terminals,
                                        new BlankPapers(new byte[0]),
                                        new ReceiptsPage.Ways(
                                                _ -> new byte[0],
                                                ui.background(),
                                                _ -> Optional.empty()),
                                        new NoHost(shop.folder(), Scales.none(ui, shop))));
    }

    private void execute(Runnable work) {
        if (slow) {
            held.add(work);
        } else {
            work.run();
        }
    }

    /// From now on the worker does nothing before [#work].
    void slow() {
        slow = true;
    }

    /// Lets the worker do all that was asked of it.
    void work() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    /// Lets the worker do only the oldest thing that was asked of it.
    void workOnce() {
        held.remove().run();
    }

    /// The control with this `fx:id` of what is shown.
    <T extends Node> T find(String id, Class<T> type) {
        Node found = lookup(id);
        assertNotNull(found, id);
        return type.cast(found);
    }

    /// Whether a control with this `fx:id` is to be seen.
    boolean shows(String id) {
        return lookup(id) != null;
    }

    private @Nullable Node lookup(String id) {
        shell.scene().getRoot().applyCss();
        return shell.scene().getRoot().lookupAll("#" + id).stream()
                .filter(DeskWindow::isShown)
                .findFirst()
                .orElse(null);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void fire(String id) {
        find(id, Button.class).fire();
    }

    /// A key pressed and let go where the keyboard is.
    void press(KeyCode code) {
        now += TimeUnit.MILLISECONDS.toNanos(20);
        key(KeyEvent.KEY_PRESSED, code);
        key(KeyEvent.KEY_RELEASED, code);
    }

    /// Lets so much time pass.
    void wait(int milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    private void key(javafx.event.EventType<KeyEvent> type, KeyCode code) {
        Node at = shell.scene().getFocusOwner();
        Event.fireEvent(
                at == null ? shell.scene().getRoot() : at,
                new KeyEvent(type, "", "", code, false, false, false, false));
    }

    /// How many dialogs lie over the screen.
    long dialogs() {
        return shell.scene().getRoot().lookupAll(".dialog-card").stream()
                .filter(DeskWindow::isShown)
                .count();
    }

    private record NoHost(Path dataFolder, Weighing weighing) implements DesktopHost {
        @Override
        public DisplayContext displays() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void toTill() {}

        @Override
        public void toOffice() {}

        @Override
        public void refund(long saleId) {}

        @Override
        public void toBackups() {}

        @Override
        public boolean mayUseOffice() {
            return true;
        }

        @Override
        public void toLogin() {}

        @Override
        public void letIn(smena.domain.people.Employee person) {}

        @Override
        public void exit() {}

        @Override
        public String version() {
            return "0";
        }

        @Override
        public Optional<Path> whereTo(String fileName) {
            return Optional.empty();
        }

        @Override
        public PrinterSetupContext printers() {
            throw new UnsupportedOperationException();
        }

        @Override
        public BackupContext backups() {
            throw new UnsupportedOperationException();
        }

        @Override
        public smena.service.ports.ApiServerControl programs() {
            throw new UnsupportedOperationException();
        }
    }
}
