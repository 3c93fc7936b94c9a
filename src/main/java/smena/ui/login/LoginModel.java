package smena.ui.login;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import smena.domain.catalog.SearchText;
import smena.domain.people.Employee;
import smena.ui.kit.Background;
import smena.ui.pin.PinEntryModel;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Who works at the till from now on. Among many, typed letters leave those whose names begin with
/// them, in any of their words, alphabet and keyboard.
public final class LoginModel extends PinEntryModel {
    private static final int LONGEST_SOUGHT = 20;

    /// More do not stand on the smallest screen at once.
    private static final int FEW = 6;

    /// More keys than land before a burst of them is known to be a scan.
    private static final int MOST_KEYS = 64;

    private final LoginService service;
    private final Consumer<Employee> letIn;
    private final ReadOnlyStringWrapper sought = new ReadOnlyStringWrapper("");
    private final Deque<Before> keys = new ArrayDeque<>();
    private List<Employee> all = List.of();

    /// How it stood before a key.
    private record Before(String letters, Standing standing) {}

    /// A log-in with nobody logged in yet.
    ///
    /// @param letIn gets the person who has logged in
    public LoginModel(
            LoginService service, Background background, Clock clock, Consumer<Employee> letIn) {
        super(background, clock);
        this.service = service;
        this.letIn = letIn;
    }

    @Override
    public void load() {
        keys.clear();
        forget();
        refuse(null);
        sought.set("");
        background().call(service::people).deliver(this::loaded);
    }

    private void loaded(List<Employee> found) {
        all = found;
        keys.clear();
        sought.set("");
        show(found);
    }

    /// The letters that were typed of a name; empty while everybody is shown.
    public ReadOnlyStringProperty soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// Types a letter of a name. One after which nobody would be left is not taken. Whoever is
    /// chosen stays so while they are among those left.
    public void letter(String letter) {
        otherKey();
        String longer = sought.get() + letter;
        List<Employee> left = named(longer);
        if (!busyProperty().get() && !left.isEmpty() && longer.length() <= LONGEST_SOUGHT) {
            seek(longer, left);
        }
    }

    @Override
    public void digit(char digit) {
        otherKey();
        super.digit(digit);
    }

    /// A key that is neither letter nor digit was typed, which may be part of a scan. What is typed
    /// while a PIN is checked changes nothing.
    public void otherKey() {
        if (!busyProperty().get()) {
            keys.addLast(new Before(sought.get(), standing()));
            if (keys.size() > MOST_KEYS) {
                keys.removeFirst();
            }
        }
    }

    /// Everything is as it was before the last `typed` keys, which began a scan: who is chosen,
    /// what was typed for them, and the letters.
    @Override
    public void scanBegan(int typed) {
        Before first = null;
        for (int i = 0; i < typed && !keys.isEmpty(); i++) {
            first = keys.removeLast();
        }
        if (first == null) {
            super.scanBegan(0);
        } else {
            if (!first.letters().equals(sought.get())) {
                seek(first.letters(), named(first.letters()));
            }
            goBackTo(first.standing());
        }
    }

    /// Takes the last letter back; false where there is none.
    public boolean eraseLetter() {
        keys.clear();
        String now = sought.get();
        if (now.isEmpty()) {
            return false;
        }
        String shorter = now.substring(0, now.offsetByCodePoints(now.length(), -1));
        seek(shorter, named(shorter));
        return true;
    }

    /// Whether there are so many that typing a name is faster than looking for it.
    public boolean isCrowd() {
        return all.size() > FEW;
    }

    /// Shows everybody again; whoever is chosen stays so.
    public void everybody() {
        keys.clear();
        if (!sought.get().isEmpty()) {
            seek("", all);
        }
    }

    private void seek(String letters, List<Employee> left) {
        sought.set(letters);
        leave(left);
    }

    /// Chooses the person `rows` rows below, where a row has so many tiles; whoever has nobody
    /// there stays, or gets the last of all.
    public void row(int rows, int columns) {
        int at = people().indexOf(chosenProperty().get());
        int last = people().size() - 1;
        int to = at + rows * columns;
        boolean rowThere = to / columns <= last / columns;
        if (at >= 0 && to >= 0 && rowThere) {
            choose(people().get(Math.min(to, last)));
        }
    }

    private List<Employee> named(String letters) {
        List<Set<String>> asked = SearchText.asked(letters);
        return all.stream().filter(person -> isNamed(person, asked)).toList();
    }

    private static boolean isNamed(Employee person, List<Set<String>> asked) {
        List<String> words = List.of(SearchText.index(person.name()).split(" "));
        return asked.stream()
                .allMatch(
                        spellings ->
                                spellings.stream()
                                        .anyMatch(
                                                one ->
                                                        words.stream()
                                                                .anyMatch(w -> w.startsWith(one))));
    }

    @Override
    public void enter() {
        keys.clear();
        handIn((person, pin) -> service.logIn(person.id(), pin), letIn);
    }
}
