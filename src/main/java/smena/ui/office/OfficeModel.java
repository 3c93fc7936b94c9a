package smena.ui.office;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Where somebody is in the office: the entry, its page, and the pages inside that. Every page
/// stays as it was left until they leave the office.
public final class OfficeModel implements OfficeFrame {
    private final OfficeRegister register;
    private final ObservableList<OfficeEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable OfficeEntry> entry =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OfficePage> page = new ReadOnlyObjectWrapper<>();
    private final Map<String, Deque<OfficePage>> visited = new HashMap<>();
    private Consumer<OfficePage> preparing = _ -> {};
    private Runnable toTill = () -> {};

    /// Nobody is in the office.
    public OfficeModel(OfficeRegister register) {
        this.register = register;
    }

    /// The entries that the person who is in the office may use.
    public ObservableList<OfficeEntry> entries() {
        return entries;
    }

    /// The entry they are at.
    public ReadOnlyObjectProperty<@Nullable OfficeEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    /// The page they look at.
    public ReadOnlyObjectProperty<@Nullable OfficePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// All that are shown again once somebody comes back to them.
    Stream<OfficePage> pages() {
        return visited.values().stream()
                .flatMap(Deque::stream)
                .flatMap(each -> Stream.concat(Stream.of(each), each.kept().stream()));
    }

    /// Whether that page lies inside another.
    public boolean isInner() {
        return stack().size() > 1;
    }

    /// Somebody comes in: the first page they may use is shown.
    public void enter(Employee person) {
        visited.clear();
        entries.setAll(register.of(person));
        if (!entries.isEmpty()) {
            show(entries.getFirst());
        }
    }

    /// Goes to an entry, unless its page is left unsaved.
    public void go(OfficeEntry to) {
        if (to != entry.get()) {
            leavePage(() -> show(to));
        }
    }

    /// Goes to the entry of this key, if the person may.
    public void go(String key) {
        entries.stream().filter(each -> each.key().equals(key)).findFirst().ifPresent(this::go);
    }

    /// Goes to a page inside that of an entry, if the person may; the entry begins afresh.
    public void show(String key, Supplier<? extends OfficePage> inner) {
        go(key, _ -> open(inner.get()));
    }

    @Override
    public void go(String key, Consumer<OfficePage> aim) {
        entries.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .ifPresent(
                        to ->
                                leavePage(
                                        () -> {
                                            visited.remove(to.key());
                                            show(to);
                                            aim.accept(stack().getFirst());
                                        }));
    }

    /// Goes `step` entries down the rail, wrapping around its end.
    public void step(int step) {
        if (!entries.isEmpty()) {
            int to = Math.floorMod(entries.indexOf(entry.get()) + step, entries.size());
            go(entries.get(to));
        }
    }

    /// Tells `screen` of a page that is going to be opened.
    void onPrepare(Consumer<OfficePage> screen) {
        preparing = screen;
    }

    /// Where the way out leads.
    void onToTill(Runnable way) {
        toTill = way;
    }

    @Override
    public void toTill() {
        toTill.run();
    }

    @Override
    public void prepare(OfficePage inner) {
        preparing.accept(inner);
    }

    @Override
    public void open(OfficePage inner) {
        stack().push(inner);
        turnTo(inner);
    }

    @Override
    public void back(OfficePage from) {
        if (page.get() == from) {
            back();
        } else {
            takeOut(from);
        }
    }

    /// Goes back from an inner page.
    public void back() {
        OfficePage from = page.get();
        if (from != null && isInner()) {
            from.leave(() -> takeOut(from));
        }
    }

    /// Takes an inner page out of the way back; what lies below it is shown if it was.
    private void takeOut(OfficePage from) {
        visited.values().stream()
                .filter(pages -> pages.peekLast() != from)
                .forEach(pages -> pages.remove(from));
        if (page.get() == from) {
            turnTo(stack().getFirst());
        }
    }

    /// Esc: closes what the page has open, else leaves an inner page; false if neither applies.
    public boolean escape() {
        OfficePage now = page.get();
        if (now == null || now.back()) {
            return now != null;
        }
        boolean inner = isInner();
        back();
        return inner;
    }

    /// Leaves the office: `go` is called once nothing unsaved stands in the way.
    public void leave(Runnable go) {
        leavePage(go);
    }

    /// Nobody is in the office any more; what the pages remember is forgotten.
    public void end() {
        visited.clear();
        turnTo(null);
        entry.set(null);
        entries.clear();
    }

    private void show(OfficeEntry to) {
        entry.set(to);
        Deque<OfficePage> pages = visited.computeIfAbsent(to.key(), _ -> new ArrayDeque<>());
        if (pages.isEmpty()) {
            pages.push(to.page().orElseThrow().apply(this));
        }
        turnTo(pages.getFirst());
    }

    private void turnTo(@Nullable OfficePage to) {
        OfficePage before = page.get();
        if (before != null) {
            before.deactivate();
        }
        page.set(to);
        if (to != null) {
            to.activate();
        }
    }

    private void leavePage(Runnable go) {
        OfficePage now = page.get();
        if (now == null) {
            go.run();
        } else {
            now.leave(go);
        }
    }

    private Deque<OfficePage> stack() {
        OfficeEntry at = entry.get();
        return at == null ? new ArrayDeque<>() : visited.getOrDefault(at.key(), new ArrayDeque<>());
    }
}
