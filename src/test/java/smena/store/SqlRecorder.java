package smena.store;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// Stands between the till and SQLite while it is open, and notes each statement as it is sent,
/// with the values that are bound to it and the methods of the stores that sent it.
final class SqlRecorder implements Driver, AutoCloseable {
    /// A statement.
    ///
    /// @param values by their place, from 1
    /// @param methods of stores, such as `SaleStore.before`
    record Sent(String sql, SortedMap<Integer, Object> values, Set<String> methods) {}

    private final Driver sqlite;
    private final ConcurrentMap<String, Sent> sent = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final Set<String> methods = ConcurrentHashMap.newKeySet();
    private final Queue<String> prepared = new ConcurrentLinkedQueue<>();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    private SqlRecorder(Driver sqlite) {
        this.sqlite = sqlite;
    }

    static SqlRecorder open() throws SQLException {
        Driver sqlite = DriverManager.getDriver("jdbc:sqlite:");
        SqlRecorder recorder = new SqlRecorder(sqlite);
        DriverManager.deregisterDriver(sqlite);
        DriverManager.registerDriver(recorder);
        return recorder;
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
        DriverManager.registerDriver(sqlite);
    }

    /// Each text once, with the values of the last time.
    Collection<Sent> sent() {
        return sent.values();
    }

    /// The methods of stores that sent something.
    Set<String> methods() {
        return methods;
    }

    /// The statements that were prepared since this was asked before, in their order.
    List<String> prepared() {
        return drained(prepared);
    }

    /// What was asked since this was asked before, with the values bound to it, in its order.
    List<String> asked() {
        return drained(log);
    }

    private static List<String> drained(Queue<String> all) {
        List<String> taken = List.copyOf(all);
        all.clear();
        return taken;
    }

    /// How often something was asked, by whatever thread.
    int questions() {
        return questions.get();
    }

    private void note(String sql, Map<Integer, Object> values) {
        Set<String> from =
                StackWalker.getInstance()
                        .walk(
                                frames ->
                                        frames.map(f -> f.getClassName() + "." + f.getMethodName())
                                                .filter(
                                                        f ->
                                                                f.matches(
                                                                        "smena\\.store\\.\\w+Store\\.\\w+"))
                                                .map(f -> f.substring("smena.store.".length()))
                                                .collect(Collectors.toSet()));
        methods.addAll(from);
        if (sql.startsWith("select ")) {
            questions.incrementAndGet();
            log.add(sql + " " + values);
        }
        sent.put(sql, new Sent(sql, new TreeMap<>(values), from));
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection real = sqlite.connect(url, info);
        return real == null
                ? null
                : proxy(
                        Connection.class,
                        (method, arguments) -> {
                            Object result = call(real, method, arguments);
                            if (result instanceof PreparedStatement statement
                                    && arguments != null) {
                                prepared.add((String) arguments[0]);
                                return prepared(statement, (String) arguments[0]);
                            }
                            return result instanceof Statement statement
                                    ? plain(statement)
                                    : result;
                        });
    }

    private Statement plain(Statement real) {
        return proxy(
                Statement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("execute") && arguments != null) {
                        note((String) arguments[0], Map.of());
                    }
                    return call(real, method, arguments);
                });
    }

    private PreparedStatement prepared(PreparedStatement real, String sql) {
        SortedMap<Integer, Object> values = new TreeMap<>();
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    String name = method.getName();
                    if (name.startsWith("set")
                            && arguments != null
                            && arguments.length >= 2
                            && arguments[0] instanceof Integer place) {
                        values.put(place, name.equals("setNull") ? NULL : arguments[1]);
                    } else if (name.startsWith("execute")) {
                        note(sql, values);
                    }
                    return call(real, method, arguments);
                });
    }

    /// Stands for a null that was bound.
    static final Object NULL = new Object();

    private interface Answer {
        @Nullable Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        SqlRecorder.class.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> answer.of(method, arguments)));
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return sqlite.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return sqlite.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return sqlite.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return sqlite.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return sqlite.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
