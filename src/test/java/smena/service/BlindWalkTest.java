package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.printing.layout.PaperTypesetter;
import smena.service.shift.GivenDrawer;
import smena.service.shift.Handovers;
import smena.store.Transaction;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Problems;
import smena.text.Words;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Asks every service all that can be asked, as a cashier, while the drawer should hold a sum that
/// nothing else comes to, and looks for that sum in every answer and, in each language, in the
/// sentence of every refusal.
class BlindWalkTest {
    /// 7,391,846.23
    private static final Money EXPECTED = Money.of(739_184_623);

    private static final String SOUGHT = "739184623";
    private static final long OPENING = 7_000_000;
    private static final int ROUNDS = 4;

    /// Answers without a person: to the owner of the machine on the command line, which is recorded
    /// as a look of everybody.
    private static final Set<String> TO_THE_OWNER =
            Set.of("Reports.xOnCommandLine", "FigureRows.handoversOnCommandLine");

    /// Ends the till, takes it to another state or works for long.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "close",
                    "stopped",
                    "leaveToOthers",
                    "takeBack",
                    "demo",
                    "lookThrough",
                    "wholeLook",
                    "rebuild",
                    "verify");

    @TempDir Path folder;
    private TestShop shop;
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();
    private final Map<String, String> told = new TreeMap<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM));
        Shift shift = shop.open(OPENING);
        shop.sell(1);
        Money rest = EXPECTED.minus(shop.figures(shift.id()).expected());
        shop.services().shifts().move(shop.manager(), CashMovement.Kind.PAY_IN, rest, "change");
        assertEquals(EXPECTED, shop.figures(shift.id()).expected());
        handOver();
    }

    /// What should have been in the drawer then still should.
    private void handOver() {
        Handovers handovers = shop.services().handovers();
        handovers.count(shop.manager(), CashCount.total(Money.of(1)));
        GivenDrawer given = handovers.give(shop.manager(), "333333");
        handovers.take(given, shop.person(Role.CASHIER).id(), "1111");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void noAnswerTellsACashierWhatTheDrawerShouldHold() {
        assertTrue(tells(shop.figures(1)), "a report is seen where one is told");
        assertTrue(tells("7 391 846,23 soʻm") && tells("7,391,846.23"));
        walk(shop.services(), new HashSet<>());
        assertEquals(EXPECTED, shop.figures(1).expected(), "the walk moved no cash");
        TO_THE_OWNER.forEach(told::remove);
        assertEquals(Map.of(), told);
        assertTrue(asked.size() > 300, () -> asked.size() + " asked");
        assertTrue(answered.size() > 120, () -> answered.size() + " answered");
        assertTrue(asked.containsAll(List.of("Reports.x", "Shifts.compare", "Handovers.facts")));
    }

    private void walk(Object service, Set<Class<?>> seen) {
        if (!seen.add(service.getClass())) {
            return;
        }
        Method[] methods = service.getClass().getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            boolean own = method.getDeclaringClass().getName().startsWith("smena.service");
            if (!own || Modifier.isStatic(method.getModifiers())) {
                continue;
            }
            String result = method.getReturnType().getPackageName();
            boolean leads =
                    method.getParameterCount() == 0
                            && result.startsWith("smena.service")
                            && !method.getReturnType().isRecord();
            if (leads && !LEFT_OUT.contains(method.getName())) {
                answerOf(service, method).ifPresent(next -> walk(next, seen));
            } else if (!LEFT_OUT.contains(method.getName())) {
                ask(service, method);
            }
        }
    }

    private static Optional<Object> answerOf(Object service, Method method) {
        try {
            return Optional.ofNullable(method.invoke(service));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private void ask(Object service, Method method) {
        String name = service.getClass().getSimpleName() + "." + method.getName();
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Object[]> arguments = values().arguments(method.getParameterTypes(), round);
            if (arguments.isEmpty()) {
                return;
            }
            asked.add(name);
            try {
                Object answer = method.invoke(service, arguments.get());
                answered.add(name);
                look(name, answer);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Refused refused) {
                    look(name, refused.problem());
                    sentences(refused).forEach(sentence -> look(name, sentence));
                } else {
                    look(name, String.valueOf(e.getCause()));
                }
            } catch (IllegalAccessException e) {
                throw new AssertionError(name, e);
            }
        }
    }

    private static List<String> sentences(Refused refused) {
        return Arrays.stream(Language.values())
                .map(language -> new Formats(Words.in(language), MoneyStyle.SUM, ZoneOffset.UTC))
                .map(formats -> new Problems(formats).sentence(refused.problem()))
                .toList();
    }

    private void look(String name, Object answer) {
        if (tells(answer)) {
            told.put(name, text(answer));
        }
    }

    private static boolean tells(Object answer) {
        return text(answer).replaceAll("[\\s\\u00a0\\u202f.,'’]", "").contains(SOUGHT);
    }

    private static String text(Object answer) {
        return switch (answer) {
            case null -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case Optional<?> one -> one.isPresent() ? text(one.get()) : "";
            case Collection<?> many -> many.stream().map(BlindWalkTest::text).toList().toString();
            case ShiftReport report -> report + " " + report.expected();
            case GivenDrawer given -> given.asks() + " " + given.at();
            default -> answer.toString();
        };
    }

    /// A cashier wherever somebody is asked for, and small sums.
    private PlausibleValues values() {
        Actor cashier = shop.cashier();
        Money much = EXPECTED.plus(Money.of(1));
        LocalDate day = LocalDate.of(2026, 11, 22);
        return new PlausibleValues()
                .give(Actor.class, cashier)
                .give(Employee.class, cashier.employee())
                .give(Role.class, shop.person(Role.CASHIER).role())
                .give(long.class, 1L, 2L, shop.product(0).id(), cashier.employee().id())
                .give(int.class, 10, 1)
                .give(boolean.class, true, false)
                .give(String.class, "1111", "2000000000015", "cash", "")
                .give(Money.class, Money.of(100), much)
                .give(LocalDate.class, day)
                .give(Instant.class, shop.now())
                .give(UUID.class, UUID.fromString("00000000-0000-4000-8000-000000000001"))
                .give(PaymentMethod.class, shop.method("cash"))
                .give(Basket.class, shop.services().baskets().open())
                .give(Transaction.class);
    }
}
