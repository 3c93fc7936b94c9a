package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.store.Database;
import smena.store.Migrations;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Somebody took tables or columns away, or wrote another history of the schema. Whoever opens such
/// a database or looks at its books is told in a sentence, and what is missing is named.
class LostTablesTest {
    @TempDir static Path kept;
    @TempDir Path trial;

    @BeforeAll
    static void keep() throws IOException {
        FullBooks.keep(Files.createDirectories(kept.resolve("shop")));
    }

    @Test
    void eachTableThatIsGoneIsNamed() throws Exception {
        List<String> missed = new ArrayList<>();
        for (String table : tables()) {
            change("drop table " + table);
            Verdict verdict = verify();
            if (verdict.isSound() || verdict.findings().stream().noneMatch(f -> tells(f, table))) {
                missed.add(table);
            }
        }
        assertEquals(List.of(), missed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from flyway_schema_history",
                "delete from flyway_schema_history where installed_rank ="
                        + " (select max(installed_rank) from flyway_schema_history)",
                "delete from flyway_schema_history where installed_rank > 5",
                "update flyway_schema_history set version = '99999999999999999999'"
                        + " where installed_rank ="
                        + " (select max(installed_rank) from flyway_schema_history)",
                "update flyway_schema_history set version = '-5'",
                "update flyway_schema_history set version = 'x'",
                "update flyway_schema_history set version = null",
            })
    void aHistoryThatIsNotTheTillsIsRefusedByName(String sql) throws Exception {
        change(sql);
        Problem problem = opened();
        assertEquals(new Problem.SchemaChanged("~table flyway_schema_history"), problem);
        assertTrue(verify().findings().stream().allMatch(finding -> finding.seq() == 0));
    }

    @Test
    void aDatabaseWithoutAHistoryIsNotATills() throws Exception {
        change("drop table flyway_schema_history");
        assertTrue(opened() instanceof Problem.DatabaseDamaged);
        assertFalse(verify().findings().isEmpty());
    }

    @Test
    void whoeverMeetsATableThatIsGoneHearsWhich() throws Exception {
        change("drop table setting");
        assertEquals(new Problem.SchemaChanged("-table setting"), opened());
        change("drop table journal");
        assertEquals(new Problem.SchemaChanged("-table journal"), met(tx -> tx.journal().head()));
        change("drop table category");
        assertEquals(
                new Problem.SchemaChanged("-table category"), met(tx -> tx.catalog().categories()));
    }

    private static boolean tells(Finding finding, String table) {
        return finding.facts().contains(table);
    }

    private Problem opened() {
        return refusal(() -> Database.open(file(), Migrations.OWN, _ -> {}).close());
    }

    private Problem met(Function<Transaction, Object> read) {
        return refusal(
                () -> {
                    try (Database database = Database.open(file())) {
                        database.read(read);
                    }
                });
    }

    private static Problem refusal(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return refused.problem();
        }
        throw new AssertionError("it was not refused");
    }

    private Verdict verify() {
        return Audit.ofFolder(trial, kept.resolve("shop").resolve("keys/journal.pub"));
    }

    private Path file() {
        return trial.resolve("smena.db");
    }

    private void change(String sql) throws IOException, SQLException {
        for (String end : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(trial.resolve("smena.db" + end));
        }
        Files.copy(kept.resolve("shop").resolve("smena.db"), file());
        try (Attack attack = new Attack(trial)) {
            attack.plain(sql);
        }
    }

    private static List<String> tables() throws SQLException {
        try (Attack attack = new Attack(kept.resolve("shop"))) {
            return attack.texts(
                    "select name from sqlite_schema where type = 'table' and name not like"
                            + " 'sqlite%' and name <> 'flyway_schema_history' and name not like '%!_fts%' escape '!' order by name");
        }
    }
}
