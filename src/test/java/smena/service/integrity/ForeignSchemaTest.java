package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.audit.Fault;
import smena.service.audit.Finding;
import smena.service.integrity.Checkup.State;
import smena.service.integrity.Checkup.Subject;

import java.nio.file.Path;
import java.util.List;

/// Somebody changed the schema while the till was off.
class ForeignSchemaTest {
    private static final String EAT =
            "create trigger eat before insert on journal begin select raise(ignore); end";

    @TempDir Path folder;

    @Test
    void isNamedByCheckAndVerifyBeforeAnythingIsMended() {
        try (TestShop shop = changed("drop trigger sale_is_never_changed")) {
            assertEquals("-trigger sale_is_never_changed", bad(shop));
            Finding finding = shop.services().audit().verify().first().orElseThrow();
            assertEquals(Fault.SCHEMA_MISSING, finding.fault());
            assertEquals(List.of("trigger", "sale_is_never_changed"), finding.facts());
        }
    }

    @Test
    void nothingIsSoldUntilAManagerHasSeenIt() {
        try (TestShop shop = changed("drop trigger sale_is_never_changed")) {
            shop.services().started();
            Problem problem = new Problem.SchemaChanged("-trigger sale_is_never_changed");
            assertEquals(problem, Refusals.problemOf(() -> shop.sell(1)));
            assertTrue(shop.refuses("update sale set rounding = 1"), "put back at the start");
            assertTrue(shop.services().audit().verify().isSound());

            shop.restart();
            assertEquals(problem, shop.services().rollbacks().standing().orElseThrow());
            assertEquals("-trigger sale_is_never_changed", bad(shop));
            shop.services().rollbacks().acknowledge(shop.manager(), "an old tool");
            shop.sell(1);
            shop.restart();
            shop.sell(1);
            assertEquals(State.GOOD, checked(shop).state());
        }
    }

    /// It would swallow every entry, that of the acknowledgement too.
    @Test
    void aTriggerThatEatsTheJournalIsTakenAwayBeforeTheFirstEntry() {
        try (TestShop shop = changed(EAT)) {
            int before = shop.query("select seq from journal").size();
            shop.services().started();
            assertEquals(before + 2, shop.query("select seq from journal").size());
            assertEquals(
                    List.of(), shop.query("select name from sqlite_schema where name = 'eat'"));
            String payload =
                    shop.query("select payload from journal where kind = 'ROLLBACK'").getFirst();
            assertTrue(payload.contains("\"objects\":[\"+trigger eat\"]"), payload);
        }
    }

    @Test
    void theCommandAcknowledgesAndMendsAtOnce() {
        try (TestShop shop = changed("drop index journal_of_shift")) {
            shop.services().rollbacks().acknowledge();
            assertEquals(State.GOOD, checked(shop).state());
            shop.sell(1);
        }
    }

    /// Tables are not mended: the shop goes on once a manager has seen it, the finding stays.
    @Test
    void aTableThatIsNotOursStaysAFinding() {
        try (TestShop shop = changed("create table notes (text)")) {
            shop.services().started();
            shop.services().rollbacks().acknowledge(shop.manager(), "seen");
            shop.sell(1);
            assertEquals("+table notes", bad(shop));
            assertFalse(shop.services().audit().verify().isSound());
        }
    }

    private TestShop changed(String sql) {
        TestShop shop = new TestShop(folder);
        shop.services().started();
        shop.open(100_000);
        shop.sell(1);
        shop.services().stopped();
        shop.services().close();
        shop.run(sql);
        shop.restart();
        return shop;
    }

    private static String bad(TestShop shop) {
        Checkup.Finding finding = checked(shop);
        assertEquals(State.BAD, finding.state());
        return finding.fact();
    }

    private static Checkup.Finding checked(TestShop shop) {
        return shop.services().checkup().run().stream()
                .filter(finding -> finding.subject() == Subject.SCHEMA_OBJECTS)
                .findFirst()
                .orElseThrow();
    }
}
