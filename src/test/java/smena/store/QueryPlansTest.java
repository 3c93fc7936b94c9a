package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import smena.service.TestShop;
import smena.store.SqlRecorder.Sent;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How SQLite goes about each statement that a till sends on a day: none of them may read a table
/// that grows from end to end, or sort one. The statements are taken from a whole day as they are
/// sent, so that a new one is looked at too; a method of a store that the day does not call is
/// told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("its recorder takes the place of the one driver there is")
class QueryPlansTest {
    /// Tables that stay small however long the till lives; a shop knows some thousands of
    /// customers.
    private static final Set<String> SMALL =
            Set.of(
                    "account",
                    "basket",
                    "basket_line",
                    "basket_mark",
                    "category",
                    "counter",
                    "customer",
                    "flyway_schema_history",
                    "payment_method",
                    "person",
                    "price_list",
                    "product_picture",
                    "program",
                    "promotion_label",
                    "receipt_draft",
                    "receipt_draft_line",
                    "receipt_draft_photo",
                    "role",
                    "setting",
                    "stock_take",
                    "stock_take_category",
                    "stock_take_place",
                    "stock_take_product",
                    "stock_take_reason",
                    "supplier",
                    "tax_rate",
                    "terminal_open");

    /// What walks through everything because that is what it is for, never while somebody waits at
    /// the till: checks, exports and imports, and the number of products beside a file or a list
    /// that is there.
    private static final Set<String> WALKS =
            Set.of(
                    "AuditStore",
                    "HealthStore",
                    "CatalogImportStore",
                    "ProductCountStore",
                    "ReorderStore",
                    "GoodsFigureStore",
                    "StockTakeScopeStore",
                    "CatalogStore.count",
                    "ProductListStore.sorted",
                    "JournalStore.all");

    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+)(?! VIRTUAL).*");
    private static final Pattern SORT =
            Pattern.compile(
                    "USE TEMP B-TREE FOR (LAST \\w+ OF |LAST TERM OF )?(ORDER BY|DISTINCT).*");
    private static final Pattern NEW_OR_OLD = Pattern.compile("\\b(new|old)\\.\\w+");

    @TempDir static Path folder;
    private SqlRecorder recorder;
    private Connection raw;
    private Set<String> growing = Set.of();

    @BeforeAll
    void live() throws Exception {
        recorder = SqlRecorder.open();
        try (TestShop shop = TestShop.fromNothing(folder)) {
            new WholeDay(shop).live();
        } finally {
            recorder.close();
        }
        raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
        NameCollation.on(raw);
        growing = growing();
    }

    @AfterAll
    void close() throws SQLException {
        raw.close();
    }

    private Set<String> growing() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (PreparedStatement all =
                        raw.prepareStatement(
                                "select name from sqlite_schema where type = 'table'"
                                        + " and name not like 'sqlite%'"
                                        + " and name not like 'product_fts%'");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        tables.removeAll(SMALL);
        return tables;
    }

    @Test
    void noStatementOfADayReadsATableThatGrowsFromEndToEnd() throws SQLException {
        List<String> found = new ArrayList<>();
        for (Sent sent : recorder.sent()) {
            boolean walks =
                    sent.methods().stream()
                            .anyMatch(m -> WALKS.contains(m) || WALKS.contains(m.split("\\.")[0]));
            if (sent.sql().matches("(?is)(select|insert|update|delete|with) .*") && !walks) {
                judge(sent, found);
            }
        }
        assertEquals("", String.join("\n\n", found));
    }

    private void judge(Sent sent, List<String> found) throws SQLException {
        List<String> plan = plan(sent.sql(), sent.values());
        if (plan.stream().anyMatch(this::isBad)) {
            found.add(sent.methods() + "\n" + sent.sql() + "\n  " + String.join("\n  ", plan));
        }
    }

    /// What sorts only a handful of rows says so by naming no table that grows.
    private boolean isBad(String step) {
        Matcher scan = SCAN.matcher(step);
        return scan.matches() && growing.contains(scan.group(1))
                || step.contains("AUTOMATIC")
                || SORT.matcher(step).matches();
    }

    private List<String> plan(String sql, Map<Integer, Object> values) throws SQLException {
        List<String> plan = Plans.of(raw, sql, values);
        // A sort of rows that come from small tables alone is none to speak of.
        boolean onlySmall =
                plan.stream().noneMatch(step -> growing.stream().anyMatch(t -> names(step, t)));
        return onlySmall ? List.of() : plan;
    }

    private static boolean names(String step, String table) {
        return step.matches("(SCAN|SEARCH) " + table + "\\b.*");
    }

    @Test
    void noGuardOfATableReadsOneThatGrowsFromEndToEnd() throws SQLException {
        List<String> found = new ArrayList<>();
        int questions = 0;
        try (PreparedStatement all =
                        raw.prepareStatement(
                                "select name, sql from sqlite_schema where type = 'trigger'");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                for (String question : questions(row.getString(2))) {
                    questions++;
                    List<String> plan = plan(question, Map.of());
                    if (plan.stream().anyMatch(this::isBad)) {
                        found.add(row.getString(1) + "\n" + question + "\n  " + plan);
                    }
                }
            }
        }
        assertTrue(questions > 10, "guards ask: " + questions);
        assertEquals("", String.join("\n\n", found));
    }

    /// The questions in brackets that a trigger asks, with a value in the place of its row's. A
    /// question inside another may speak of its rows: it is in the plan of the outer one.
    private static List<String> questions(String trigger) {
        List<String> all = new ArrayList<>();
        String body =
                NEW_OR_OLD.matcher(trigger).replaceAll("?").replaceAll("\\(\\s+select", "(select");
        int end = 0;
        for (int at = body.indexOf("(select"); at >= 0; at = body.indexOf("(select", end)) {
            int depth = 0;
            end = at;
            do {
                depth += body.charAt(end) == '(' ? 1 : body.charAt(end) == ')' ? -1 : 0;
                end++;
            } while (depth > 0);
            all.add(body.substring(at + 1, end - 1));
        }
        return all;
    }

    @Test
    void theDayCallsEveryMethodOfTheStores() {
        List<String> missing =
                Stream.of(Transaction.class.getMethods())
                        .map(Method::getReturnType)
                        .filter(type -> type.getSimpleName().endsWith("Store"))
                        .filter(type -> !WALKS.contains(type.getSimpleName()))
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName())
                        .filter(name -> !WALKS.contains(name))
                        .filter(name -> !recorder.methods().contains(name))
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(List.of(), missing, "nobody has looked at the plans of these");
    }
}
