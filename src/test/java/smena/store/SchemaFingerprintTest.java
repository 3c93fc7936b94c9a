package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The schema of a database against the one that the migrations make.
class SchemaFingerprintTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("smena.db");
        Database.open(file).close();
    }

    @Test
    void aDatabaseAsItWasMadeHasNone() {
        assertEquals(List.of(), SchemaFingerprint.deviations(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-trigger journal_is_never_changed | drop trigger journal_is_never_changed",
                "-trigger sale_is_never_deleted | drop trigger sale_is_never_deleted",
                "-index shift_one_open | drop index shift_one_open",
                "-index journal_of_shift | drop index journal_of_shift",
                "+table notes | create table notes (text)",
                "+view sums | create view sums as select sum(total) from sale",
                "+index more | create index more on sale (total)",
                "+trigger eat | create trigger eat before insert on journal begin select raise(ignore); end",
                "~table sale | alter table sale add column tip integer",
                "~row payment_kind CARD | update payment_kind set gives_change = 1 where code = 'CARD'",
                "-row unit METRE | delete from unit where code = 'METRE'",
                "+row unit BOX | insert into unit (code) values ('BOX')",
                "~row flyway_schema_history 3 | update flyway_schema_history set checksum = 1 where version = '003'",
            })
    void whatIsMissingAddedOrChangedIsNamed(String named, String sql) throws SQLException {
        run(sql);
        assertEquals(
                List.of(named),
                SchemaFingerprint.deviations(file).stream().map(SchemaDeviation::text).toList());
    }

    @Test
    void aTriggerOfTheSameNameThatDoesNothingIsAChangedOne() throws SQLException {
        run("drop trigger sale_is_never_changed");
        run("create trigger sale_is_never_changed before update on sale begin select 1; end");
        assertEquals("~trigger sale_is_never_changed", SchemaFingerprint.summary(deviations()));
    }

    @Test
    void aTriggerOfTheSameNameOnAnotherTableIsAChangedOne() throws SQLException {
        run("drop trigger reply_is_never_changed");
        run(
                "create trigger reply_is_never_changed before update on basket"
                        + " begin select raise(abort, 'guard: a first answer is never changed'); end");
        assertEquals("~trigger reply_is_never_changed", SchemaFingerprint.summary(deviations()));
    }

    @Test
    void aTableWithoutItsChecksIsAChangedOne() throws SQLException {
        run("pragma writable_schema = on");
        run(
                "update sqlite_schema set sql = replace(sql, 'check (amount > 0)', '')"
                        + " where name = 'cash_movement'");
        assertEquals("~table cash_movement", SchemaFingerprint.summary(deviations()));
    }

    @Test
    void commentsBlanksAndStatisticsChangeNothing() throws SQLException {
        run("drop trigger reply_is_never_changed");
        run(
                "create trigger reply_is_never_changed  before update on reply -- put back\n\n"
                        + "begin /* by hand */ select raise(abort,"
                        + " 'guard: a first answer is never changed'); end");
        run("analyze");
        assertEquals(List.of(), deviations());
    }

    @Test
    void blanksInsideQuotesCount() throws SQLException {
        run("drop trigger reply_is_never_changed");
        run(
                "create trigger reply_is_never_changed before update on reply begin select"
                        + " raise(abort, 'guard: a first  answer is never changed'); end");
        assertEquals("~trigger reply_is_never_changed", SchemaFingerprint.summary(deviations()));
    }

    @Test
    void aLongListIsCutShort() throws SQLException {
        for (int i = 1; i <= 7; i++) {
            run("create table t" + i + " (x)");
        }
        assertEquals(
                "+table t1, +table t2, +table t3, +table t4, +table t5, +2",
                SchemaFingerprint.summary(deviations()));
    }

    /// A small part of what setting a database up takes, in the same run: each start does it.
    @Test
    void isFastEnoughForEachStart() {
        long begun = System.nanoTime();
        Database.open(folder.resolve("other.db")).close();
        long setUp = System.nanoTime() - begun;
        deviations();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            deviations();
            best = Math.min(best, System.nanoTime() - begin);
        }
        assertTrue(best < setUp / 8, best + " of " + setUp + " ns");
    }

    private List<SchemaDeviation> deviations() {
        return SchemaFingerprint.deviations(file);
    }

    private void run(String sql) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            if (sql.startsWith("update sqlite_schema")) {
                statement.execute("pragma writable_schema = on");
            }
            statement.execute(sql);
        }
    }
}
