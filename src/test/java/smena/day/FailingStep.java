package smena.day;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Stands between the till and SQLite while it is open, and breaks one write off at a named step:
/// before a table is written, before the commit or once it is done.
final class FailingStep implements Driver, AutoCloseable {
    /// The one driver there is: who takes its place in turn puts back what was there.
    static final String DRIVER = "driver";

    /// The write is whole, and its answer is lost.
    static final String COMMITTED = "committed";

    /// Where a write can break off.
    static final List<String> STEPS =
            List.of(
                    "sale",
                    "sale_line",
                    "payment",
                    "stock_movement",
                    "account_entry",
                    "refund",
                    "refund_line",
                    "refund_payment",
                    "repayment",
                    "repayment_payment",
                    "journal",
                    "print_job",
                    "commit",
                    COMMITTED);

    private final Driver sqlite;
    private final String root;
    private volatile String armed = "";
    private volatile boolean failed;

    private FailingStep(Driver sqlite, Path root) {
        this.sqlite = sqlite;
        this.root = root.toString();
    }

    /// @param root what is below it breaks off; the tests beside it go on
    static FailingStep open(Path root) throws SQLException {
        Driver sqlite = DriverManager.getDriver("jdbc:sqlite:");
        FailingStep failing = new FailingStep(sqlite, root);
        DriverManager.deregisterDriver(sqlite);
        DriverManager.registerDriver(failing);
        return failing;
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
        DriverManager.registerDriver(sqlite);
    }

    /// The next write that comes to this step breaks off there.
    void arm(String step) {
        failed = false;
        armed = step;
    }

    /// Nothing breaks off any more; whether something did.
    boolean disarm() {
        armed = "";
        return failed;
    }

    private @Nullable Object guarded(String sql, SqlCall call) throws Throwable {
        String step = armed;
        boolean commits = sql.equals("commit");
        if (!step.isEmpty() && (commits ? step.equals("commit") : writes(sql, step))) {
            throw planted(step);
        }
        Object result = call.run();
        if (commits && step.equals(COMMITTED)) {
            throw planted(step);
        }
        return result;
    }

    private SQLException planted(String step) {
        armed = "";
        failed = true;
        return new SQLException("planted at the step " + step);
    }

    private static boolean writes(String sql, String table) {
        return Stream.of("insert into ", "update ", "delete from ")
                .filter(sql::startsWith)
                .map(act -> sql.substring(act.length()))
                .anyMatch(on -> on.startsWith("`" + table + "` ") || on.startsWith(table + " "));
    }

    private interface SqlCall {
        @Nullable Object run() throws Throwable;
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection real = sqlite.connect(url, info);
        return real == null || !url.contains(root)
                ? real
                : proxy(
                        Connection.class,
                        (method, arguments) -> {
                            Object result = call(real, method, arguments);
                            if (result instanceof PreparedStatement statement
                                    && arguments != null) {
                                return statement(
                                        PreparedStatement.class, statement, (String) arguments[0]);
                            }
                            return result instanceof Statement plain
                                    ? statement(Statement.class, plain, "")
                                    : result;
                        });
    }

    /// @param prepared its text, where it was given before
    private <T extends Statement> T statement(Class<T> type, T real, String prepared) {
        return proxy(
                type,
                (method, arguments) -> {
                    String text =
                            arguments != null && arguments[0] instanceof String plain
                                    ? plain
                                    : prepared;
                    return method.getName().startsWith("execute")
                            ? guarded(text, () -> call(real, method, arguments))
                            : call(real, method, arguments);
                });
    }

    private interface Answer {
        @Nullable Object of(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        FailingStep.class.getClassLoader(),
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
