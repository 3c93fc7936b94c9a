package smena.service;

import org.jooq.DSLContext;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.store.Database;
import smena.store.Transaction;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Finds out of each method of each service which rights it asks, by nothing but what it answers to
/// people whose roles it changes. Every call is taken back.
final class RightsWalk implements AutoCloseable {
    private static final int ROUNDS = 4;
    private static final int MOST_ASKED = 4;
    static final String PIN = "471147";

    /// What is left out of an answer.
    private static final Set<Right> SHOWN = EnumSet.of(Right.SEE_COST, Right.SEE_FIGURES);

    private final TestShop shop;
    private final Database database;
    private final RightsActs acts;
    private final PlausibleValues standing;
    private final Map<Permission, Employee> probes = new EnumMap<>(Permission.class);
    private final Map<String, Method> methods = new TreeMap<>();
    private final Map<String, Object> services = new TreeMap<>();
    private final Map<String, Integer> rounds = new TreeMap<>();
    private final Map<String, String> hints = new TreeMap<>();
    private final Map<String, List<Question>> asked = new TreeMap<>();

    RightsWalk(Path folder) {
        shop = new TestShop(folder);
        database = database(shop.services());
        shop.open(1_000_000);
        shop.sell(2);
        for (Permission permission : Permission.values()) {
            probes.put(permission, probe(permission));
        }
        shop.fill(2);
        shop.services().baskets().quantity(shop.manager(), 1, Quantity.of(3));
        acts = new RightsActs(shop);
        acts.world();
        standing = standing();
        collect(shop.services(), new HashSet<>());
    }

    /// The database under these services, where what an act does can be taken back.
    static Database database(Services services) {
        try {
            Field field = Services.class.getDeclaredField("database");
            field.setAccessible(true);
            return (Database) field.get(services);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// A person whose role of the shop's own says the same of every right.
    private Employee probe(Permission permission) {
        Role role = shop.services().roles().add(shop.manager(), permission.name(), "CASHIER");
        for (Right right : Right.values()) {
            shop.services().roles().grant(shop.manager(), role, right, grant(permission));
        }
        return shop.services().people().add(shop.manager(), permission.name(), role, PIN);
    }

    private static Grant grant(Permission permission) {
        return switch (permission) {
            case ALLOWED -> Grant.ALLOWED;
            case WITH_APPROVAL -> Grant.WITH_APPROVAL;
            case DENIED -> Grant.DENIED;
        };
    }

    /// The methods of all services by their names, `Class.method(Type,Type)`.
    Map<String, Method> methods() {
        return methods;
    }

    private Method method(String name) {
        return Objects.requireNonNull(methods.get(name), () -> "There is no " + name);
    }

    private void collect(Object service, Set<Class<?>> seen) {
        if (!seen.add(service.getClass())) {
            return;
        }
        for (Method method : service.getClass().getMethods()) {
            boolean own = method.getDeclaringClass() == service.getClass();
            if (own && !Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                if (leads(method)) {
                    collect(call(service, method), seen);
                } else {
                    methods.put(name(method), method);
                    services.put(name(method), service);
                }
            }
        }
    }

    private static boolean leads(Method method) {
        Class<?> result = method.getReturnType();
        return method.getParameterCount() == 0
                && result.getPackageName().startsWith("smena.service")
                && !result.getPackageName().endsWith(".ports")
                && !result.isRecord()
                && !result.isEnum();
    }

    private static Object call(Object service, Method method) {
        try {
            return method.invoke(service);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private static String name(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(
                                ",",
                                method.getDeclaringClass().getSimpleName()
                                        + "."
                                        + method.getName()
                                        + "(",
                                ")"));
    }

    /// The rights that are asked, in their order, as the table has them; a question mark where no
    /// arguments could be made.
    ///
    /// @param table what is expected: it is tried first
    String rights(String name, String table) {
        hints.put(name, table);
        Class<?>[] types = method(name).getParameterTypes();
        boolean made = values(Actor.of(shop.person(Role.CASHIER))).arguments(types, 0).isPresent();
        if (!made && acts.of(name).isEmpty()) {
            return "?";
        }
        return said(found(name));
    }

    /// What the first of the made-up arguments led to that get as far as a right.
    private List<Question> found(String name) {
        return asked.computeIfAbsent(
                name,
                _ -> {
                    int most = acts.of(name).isPresent() ? 1 : ROUNDS;
                    for (int round = 0; round < most; round++) {
                        List<Question> found = asked(name, round);
                        if (!found.isEmpty()) {
                            rounds.put(name, round);
                            return found;
                        }
                    }
                    return List.of();
                });
    }

    private static String said(List<Question> asked) {
        return asked.stream().map(Question::toString).collect(Collectors.joining(" "));
    }

    record Question(Approval.Ask ask, String how) {
        @Override
        public String toString() {
            return how + ask.right();
        }
    }

    List<Question> asked(String name, int round) {
        List<Question> found = new ArrayList<>();
        Set<Right> given = new HashSet<>();
        while (found.size() < MOST_ASKED
                && outcome(name, round, Permission.WITH_APPROVAL, given, Permission.ALLOWED)
                        instanceof Problem.ApprovalNeeded needed
                && given.add(needed.ask().right())) {
            Object denied = without(name, round, needed.ask().right());
            String how = denied instanceof Problem.NotAllowed ? "" : "once:";
            found.add(new Question(needed.ask(), how));
        }
        if (found.isEmpty()) {
            found.addAll(open(name, round));
        }
        return found;
    }

    /// Rights that are asked without an approval, and what somebody without them is not shown.
    private List<Question> open(String name, int round) {
        List<Question> found = new ArrayList<>();
        Object none = outcome(name, round, Permission.DENIED, Set.of(), Permission.ALLOWED);
        if (none instanceof Problem.NotAllowed) {
            likely(name, round).stream()
                    .filter(right -> without(name, round, right) instanceof Problem.NotAllowed)
                    .forEach(right -> found.add(question("open:", right)));
        }
        if (none instanceof Problem.NotAllowed && found.isEmpty()) {
            likely(name, round).stream()
                    .filter(right -> !(only(name, round, right) instanceof Problem.NotAllowed))
                    .forEach(right -> found.add(question("one:", right)));
        }
        Object all = outcome(name, round, Permission.ALLOWED, Set.of(), Permission.ALLOWED);
        if (!(all instanceof Problem) && all.equals(without(name, round, Right.SELL))) {
            SHOWN.stream()
                    .filter(right -> differs(all, without(name, round, right)))
                    .forEach(right -> found.add(question("hides:", right)));
        }
        return found;
    }

    /// The rights of the table, where they are enough to be answered; all others where not.
    private Set<Right> likely(String name, int round) {
        Set<Right> table = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (hints.getOrDefault(name, "").matches(".*\\b" + right + "\\b.*")) {
                table.add(right);
            }
        }
        Object answer = outcome(name, round, Permission.DENIED, table, Permission.ALLOWED);
        return answer instanceof Problem.NotAllowed ? EnumSet.allOf(Right.class) : table;
    }

    private static Question question(String how, Right right) {
        return new Question(new Approval.Ask(right, "", Money.ZERO), how);
    }

    private static boolean differs(Object all, Object less) {
        return !(less instanceof Problem) && !all.equals(less);
    }

    private Object only(String name, int round, Right right) {
        return outcome(name, round, Permission.DENIED, Set.of(right), Permission.ALLOWED);
    }

    private Object without(String name, int round, Right right) {
        return outcome(name, round, Permission.ALLOWED, Set.of(right), Permission.DENIED);
    }

    /// What it answers to somebody with the same permission everywhere but for `others`.
    private Object outcome(
            String name, int round, Permission permission, Set<Right> others, Permission theirs) {
        Employee probe = Objects.requireNonNull(probes.get(permission));
        return database.rehearse(
                () -> {
                    database.write(
                            tx -> {
                                Role role = tx.people().find(probe.id()).orElseThrow().role();
                                others.forEach(right -> tx.roles().put(role, right, grant(theirs)));
                                return role;
                            });
                    return answer(name, round, probe);
                });
    }

    /// What it answers to somebody of a role that every till has.
    Object answerTo(String name, Role role) {
        Employee person = shop.person(role);
        found(name);
        int round = rounds.getOrDefault(name, 0);
        return database.rehearse(() -> answer(name, round, person));
    }

    /// Somebody who may nothing calls it: the refusal, or how many rows it changed; empty where it
    /// is answered and no row is changed, or where no arguments can be made.
    String shown(String name) {
        Employee nobody = Objects.requireNonNull(probes.get(Permission.DENIED));
        Class<?>[] types = method(name).getParameterTypes();
        if (acts.of(name).isEmpty() && values(Actor.of(nobody)).arguments(types, 0).isEmpty()) {
            return "no arguments";
        }
        return database.rehearse(
                () -> {
                    long before = changes();
                    Object answer = answer(name, 0, nobody);
                    long changed = changes() - before;
                    boolean refused =
                            answer instanceof Problem.NotAllowed
                                    || answer instanceof Problem.ApprovalNeeded;
                    return refused ? answer.toString() : changed == 0 ? "" : changed + " rows";
                });
    }

    /// How many rows were ever changed, those that are taken back included.
    private long changes() {
        return database.read(
                tx -> {
                    try {
                        Field field = Transaction.class.getDeclaredField("sql");
                        field.setAccessible(true);
                        DSLContext sql = Objects.requireNonNull((DSLContext) field.get(tx));
                        Object count = sql.fetchValue("select total_changes()");
                        return ((Number) Objects.requireNonNull(count)).longValue();
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private Object answer(String name, int round, Employee person) {
        try {
            Object[] arguments = prepared(name, round, person);
            return text(method(name).invoke(services.get(name), arguments));
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Refused refused
                    ? refused.problem()
                    : String.valueOf(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(name, e);
        }
    }

    private Object[] prepared(String name, int round, Employee person) {
        try {
            return arguments(name, round, person).orElseThrow();
        } catch (Refused e) {
            throw new AssertionError(name + " is not prepared: " + e.problem(), e);
        }
    }

    private static String text(Object answer) {
        return answer instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(answer);
    }

    private Optional<Object[]> arguments(String name, int round, Employee person) {
        Actor actor = Actor.of(person);
        return acts.of(name)
                .map(act -> act.apply(actor))
                .or(() -> values(actor).arguments(method(name).getParameterTypes(), round));
    }

    private PlausibleValues values(Actor actor) {
        return standing.give(Actor.class, actor).give(Employee.class, actor.employee());
    }

    /// What is the same in each call: every call is taken back.
    private PlausibleValues standing() {
        return new PlausibleValues()
                .give(Role.class, shop.person(Role.CASHIER).role())
                .give(long.class, 1L, 2L, shop.product(0).id())
                .give(int.class, 10, 1)
                .give(boolean.class, true, false)
                .give(String.class, "4711", "2000000000015", "cash", "")
                .give(Money.class, Money.of(100), Money.of(739_184_623))
                .give(LocalDate.class, LocalDate.of(2026, 11, 22))
                .give(Instant.class, shop.now())
                .give(UUID.class, UUID.fromString("00000000-0000-4000-8000-000000000001"))
                .give(PaymentMethod.class, shop.method("cash"))
                .give(Basket.class, shop.services().baskets().open())
                .give(Transaction.class);
    }

    @Override
    public void close() {
        shop.close();
    }
}
