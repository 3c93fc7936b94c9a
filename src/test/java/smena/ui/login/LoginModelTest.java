package smena.ui.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.ui.kit.Background;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

class LoginModelTest {
    private static final Employee DILNOZA = new Employee(1, "Dilnoza Karimova", Role.CASHIER);
    private static final Employee IVAN = new Employee(2, "Ivan Petrov", Role.SENIOR);

    private final List<Employee> inside = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
    private final Guard guard = new Guard();
    private Instant now = Instant.parse("2026-11-22T04:00:00Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final Background background =
            new Background(
                    Runnable::run,
                    Runnable::run,
                    _ -> {},
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private final LoginModel model = new LoginModel(guard, background, clock, inside::add);

    @BeforeEach
    void open() {
        model.load();
    }

    @Test
    void theRightPinLetsIn() {
        assertEquals(DILNOZA, model.chosenProperty().get());
        type("1111");
        model.enter();
        assertEquals(List.of(DILNOZA), inside);
        assertEquals(0, model.typedProperty().get());
    }

    @Test
    void aTypedNameLeavesWhoHasItInEitherAlphabet() {
        letters("petr");
        assertEquals(List.of(IVAN), model.people());
        assertEquals(IVAN, model.chosenProperty().get());
        model.letter("x");
        assertEquals("petr", model.soughtProperty().get(), "nobody would be left");
        type("22");
        model.everybody();
        assertEquals(List.of(DILNOZA, IVAN), model.people());
        assertEquals(IVAN, model.chosenProperty().get());
        letters("дил");
        assertEquals(List.of(DILNOZA), model.people());
        assertEquals(DILNOZA, model.chosenProperty().get());
        assertEquals(0, model.typedProperty().get(), "it was another person's PIN");
        assertTrue(model.eraseLetter());
        assertEquals("ди", model.soughtProperty().get());
        model.load();
        assertEquals("", model.soughtProperty().get());
        assertFalse(model.eraseLetter());
    }

    @Test
    void whoIsChosenStaysSoWithTheirPinAndTheirWait() {
        model.choose(IVAN);
        type("22");
        letters("iv");
        assertEquals(IVAN, model.chosenProperty().get());
        assertEquals(2, model.typedProperty().get(), "the PIN while looking for a name");
        model.everybody();
        assertEquals(2, model.typedProperty().get(), "the PIN when all are shown again");
        guard.answer = new Problem.WaitForPin(5);
        type("22");
        model.enter();
        letters("iv");
        model.eraseLetter();
        model.everybody();
        assertEquals(new Problem.WaitForPin(5), model.problemProperty().get());
        assertEquals(IVAN, model.chosenProperty().get());
    }

    @Test
    void aScanThatBeginsLikeANameChangesNothing() {
        guard.answer = new Problem.WaitForPin(5);
        model.choose(IVAN);
        type("9999");
        model.enter();
        letters("di");
        type("4");
        model.otherKey();
        assertEquals(DILNOZA, model.chosenProperty().get());
        now = now.plusSeconds(1);
        model.scanBegan(4);
        assertEquals(IVAN, model.chosenProperty().get());
        assertEquals(List.of(DILNOZA, IVAN), model.people());
        assertEquals("", model.soughtProperty().get());
        assertEquals(0, model.typedProperty().get());
        assertEquals(new Problem.WaitForPin(4), model.problemProperty().get());
    }

    @Test
    void aScanLeavesThePinAndTheLettersTypedBeforeIt() {
        letters("i");
        type("22");
        letters("v");
        type("7");
        letters("a");
        model.scanBegan(3);
        assertEquals("i", model.soughtProperty().get());
        assertEquals(IVAN, model.chosenProperty().get());
        assertEquals(2, model.typedProperty().get());
        model.scanBegan(0);
        assertEquals(2, model.typedProperty().get());
    }

    @Test
    void rowsLeadUpAndDown() {
        guard.people = crowd(30);
        model.load();
        assertTrue(model.isCrowd());
        model.row(1, 4);
        assertEquals(5, chosen());
        model.row(-1, 4);
        model.row(-1, 4);
        assertEquals(1, chosen());
        model.choose(guard.people.get(26));
        model.row(1, 4);
        assertEquals(30, chosen(), "the last row is shorter");
        model.row(1, 4);
        assertEquals(30, chosen());
    }

    private long chosen() {
        return Objects.requireNonNull(model.chosenProperty().get()).id();
    }

    private static List<Employee> crowd(int people) {
        return LongStream.rangeClosed(1, people)
                .mapToObj(id -> new Employee(id, "Sotuvchi " + id, Role.CASHIER))
                .toList();
    }

    private void letters(String text) {
        text.codePoints().mapToObj(Character::toString).forEach(model::letter);
    }

    @Test
    void noPinIsHandedInByItself() {
        type("12345678");
        assertEquals(List.of(), tried);
        type("9");
        assertEquals(8, model.typedProperty().get());
    }

    @Test
    void aPinTooShortIsNotEvenTried() {
        type("11");
        model.enter();
        assertEquals(new Problem.BadPin(4), model.problemProperty().get());
        assertEquals(List.of(), tried);
    }

    @Test
    void aCodeIsNoPinAndNoFailedTry() {
        type("4780000000014");
        model.enter();
        assertEquals(new Problem.BadPin(4), model.problemProperty().get());
        assertEquals(0, model.typedProperty().get());
        assertEquals(List.of(), tried);
    }

    @Test
    void aScanTakesBackItsOwnDigitsOnly() {
        type("33");
        type("2000000");
        model.scanBegan(7);
        assertEquals(2, model.typedProperty().get());
    }

    @Test
    void aWrongPinSaysSoUntilTheNextDigit() {
        type("9999");
        model.enter();
        assertEquals(new Problem.WrongPin(7), model.problemProperty().get());
        assertEquals(0, model.typedProperty().get());
        type("1");
        assertNull(model.problemProperty().get());
    }

    @Test
    void aWaitCountsDownAndTakesNoDigits() {
        guard.answer = new Problem.WaitForPin(5);
        type("9999");
        model.enter();
        type("1");
        model.enter();
        assertEquals(0, model.typedProperty().get());
        assertEquals(1, tried.size());
        now = now.plusMillis(3_500);
        model.tick();
        assertEquals(new Problem.WaitForPin(2), model.problemProperty().get());
        now = now.plusMillis(1_500);
        model.tick();
        assertNull(model.problemProperty().get());
        type("1");
        assertEquals(1, model.typedProperty().get());
    }

    @Test
    void anotherPersonBeginsAfresh() {
        guard.answer = new Problem.WaitForPin(5);
        type("9999");
        model.enter();
        model.step(1);
        assertEquals(IVAN, model.chosenProperty().get());
        assertNull(model.problemProperty().get());
        model.step(1);
        assertEquals(DILNOZA, model.chosenProperty().get());
    }

    @Test
    void aScanLeavesNoDigits() {
        type("478");
        model.takeBack(3);
        assertEquals(0, model.typedProperty().get());
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> model.digit((char) digit));
    }

    private final class Guard implements LoginService {
        private Problem answer = new Problem.WrongPin(7);
        private List<Employee> people = List.of(DILNOZA, IVAN);

        @Override
        public List<Employee> people() {
            return people;
        }

        @Override
        public Employee logIn(long cashierId, String pin) {
            tried.add(pin);
            if (cashierId == 1 && pin.equals("1111")) {
                return DILNOZA;
            }
            throw new Refused(answer);
        }
    }
}
