package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.util.Callback;

import smena.ui.kit.Toolkit;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Opens things twenty times beside a desk that stays, and finds what of them is held.
final class ManyTimes {
    private static final int TIMES = 20;
    private static final int TRIES = 20;

    /// One opening of so many is laid out: styles take most of the time.
    private static final int LAID_OUT = 5;

    /// So many kinds of things are settled together: each collection looks at all that lives.
    private static final int TOGETHER = 8;

    private final StandingDesk standing;

    private final List<Opened> opened = new ArrayList<>();

    /// What was opened and is still there, with the kind of its nodes.
    private final Map<String, List<String>> held = new TreeMap<>();

    ManyTimes(StandingDesk standing) {
        this.standing = standing;
    }

    /// What was opened and is still there, with the kind of its nodes; nothing, if all is well.
    Map<String, List<String>> held() {
        settle();
        return held;
    }

    /// Opens one thing twenty times.
    void check(String name, Runnable opening) {
        List<WeakReference<Node>> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            boolean laidOut = i % LAID_OUT == 0;
            Toolkit.run(() -> openAndLeave(opening, laidOut, seen));
        }
        assertFalse(seen.isEmpty(), name);
        settle(name, seen);
    }

    private void openAndLeave(Runnable opening, boolean laidOut, List<WeakReference<Node>> seen) {
        opening.run();
        if (laidOut) {
            standing.layOut();
        }
        remember(standing.shown(), seen);
        standing.nothing();
        if (laidOut) {
            standing.layOut();
        }
    }

    /// What a list that stays makes anew twenty times.
    void cells(String name, String list) {
        List<WeakReference<Node>> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Toolkit.run(
                    () -> {
                        standing.layOut();
                        ListView<?> view = (ListView<?>) standing.shell.scene().lookup(list);
                        view.lookupAll(".list-cell")
                                .forEach(cell -> seen.add(new WeakReference<>(cell)));
                        renew(view);
                        standing.layOut();
                    });
        }
        assertFalse(seen.isEmpty(), name);
        long now =
                Toolkit.onScreen(
                        () -> standing.shell.scene().lookup(list).lookupAll(".list-cell").size());
        settle(name, seen, now);
    }

    private static <T> void renew(ListView<T> view) {
        var factory = view.getCellFactory();
        Callback<ListView<T>, javafx.scene.control.ListCell<T>> again = factory::call;
        view.setCellFactory(again);
    }

    /// What a dialog that stays makes anew each time it is opened.
    void kinds(String name, String selector, Runnable opening) {
        List<WeakReference<Node>> seen = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Toolkit.run(
                    () -> {
                        opening.run();
                        standing.layOut();
                        standing.shell
                                .scene()
                                .getRoot()
                                .lookupAll(selector)
                                .forEach(node -> seen.add(new WeakReference<>(node)));
                        standing.ui.dialogs().closeAll();
                    });
        }
        assertFalse(seen.isEmpty(), name);
        Toolkit.run(opening);
        long now =
                Toolkit.onScreen(() -> standing.shell.scene().getRoot().lookupAll(selector).size());
        settle(name, seen, now);
    }

    private void settle(String name, List<WeakReference<Node>> seen) {
        settle(name, seen, 0);
    }

    private void settle(String name, List<WeakReference<Node>> seen, long allowed) {
        opened.add(new Opened(name, seen, allowed));
        if (opened.size() == TOGETHER) {
            settle();
        }
    }

    private void settle() {
        for (int i = 0; i < TRIES && opened.stream().anyMatch(Opened::isHeld); i++) {
            Toolkit.run(standing::layOut);
            System.gc();
        }
        for (Opened each : opened) {
            if (each.isHeld()) {
                List<String> left = left(each.seen());
                held.put(
                        each.name() + " " + left.size(),
                        left.stream().distinct().sorted().toList());
            }
        }
        opened.clear();
    }

    /// What was opened twenty times.
    ///
    /// @param allowed how many of its nodes stay on purpose
    private record Opened(String name, List<WeakReference<Node>> seen, long allowed) {
        boolean isHeld() {
            return left(seen).size() > allowed;
        }
    }

    private static List<String> left(List<WeakReference<Node>> seen) {
        Set<Node> left = Collections.newSetFromMap(new IdentityHashMap<>());
        for (WeakReference<Node> each : seen) {
            Node node = each.get();
            if (node != null) {
                left.add(node);
            }
        }
        return left.stream()
                .map(node -> node.getClass().getSimpleName() + " " + node.getId())
                .toList();
    }

    private static void remember(List<Node> nodes, List<WeakReference<Node>> seen) {
        for (Node node : nodes) {
            seen.add(new WeakReference<>(node));
            if (node instanceof Parent parent) {
                remember(parent.getChildrenUnmodifiable(), seen);
            }
        }
    }
}
