package smena.ui.login;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import smena.domain.catalog.SearchText;
import smena.domain.people.Employee;
import smena.ui.kit.Background;
import smena.ui.pin.PinEntryModel;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Who works at the till from now on. Among many, typed letters leave those whose names begin with
/// them, in any of their words, alphabet and keyboard.
public final class LoginModel extends PinEntryModel {
    private static final int LONGEST_SOUGHT = 20;

    /// More do not stand on the smallest screen at once.
    private static final int FEW = 6;

    private final LoginService service;
    private final Consumer<Employee> letIn;
    private final ReadOnlyStringWrapper sought = new ReadOnlyStringWrapper("");
    private List<Employee> all = List.of();

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
        forget();
        refuse(null);
        sought.set("");
        background().call(service::people).deliver(this::loaded);
    }

    private void loaded(List<Employee> found) {
        all = found;
        sought.set("");
        show(found);
    }

    /// The letters that were typed of a name; empty while everybody is shown.
    public ReadOnlyStringProperty soughtProperty() {
        return sought.getReadOnlyProperty();
    }

    /// Types a letter of a name. One after which nobody would be left is not taken.
    public void letter(String letter) {
        String longer = sought.get() + letter;
        List<Employee> left = named(longer);
        if (!left.isEmpty() && longer.length() <= LONGEST_SOUGHT) {
            Employee before = chosenProperty().get();
            sought.set(longer);
            show(left);
            if (!left.getFirst().equals(before)) {
                forget();
                refuse(null);
            }
        }
    }

    /// Takes the last letter back; false where there is none.
    public boolean eraseLetter() {
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
        if (!sought.get().isEmpty()) {
            seek("", all);
        }
    }

    private void seek(String letters, List<Employee> left) {
        Employee before = chosenProperty().get();
        sought.set(letters);
        show(left);
        if (before != null) {
            choose(before);
        }
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
        handIn((person, pin) -> service.logIn(person.id(), pin), letIn);
    }
}
