package smena.service.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupPurpose;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.supply.SupplierReturns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every kind of tampering with the database, done with the triggers dropped by hand.
class TamperingTest {
    @TempDir static Path kept;
    @TempDir Path folder;

    @BeforeAll
    static void keep() throws IOException {
        Files.createDirectories(kept.resolve("shop"));
        TwoDays.keep(kept.resolve("shop"));
    }

    @BeforeEach
    void copy() throws IOException {
        BookCopies.of(kept.resolve("shop"), folder.resolve("shop"));
    }

    @Test
    void anAmountChangedInASale() throws Exception {
        try (Attack attack = attack()) {
            attack.run(
                    "update sale set gross = gross + 100, total = total + 100,"
                            + " tendered = tendered + 100 where seq = 3");
            Finding first = first(Fault.ROW_DIFFERS);
            assertEquals(entryOfSale(attack, 3), first.seq());
            assertEquals("SALE-2026-00003", first.name());
            assertEquals("sale.gross", first.facts().getFirst());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sale_line.quantity | update sale_line set quantity = 9000 where sale_id = 4",
                "sale_line.name | update sale_line set name = 'x' where sale_id = 4 and line = 2",
                "sale_line.tax | update sale_line set tax = 0 where sale_id = 4",
                "sale_line.barcode | update sale_line set barcode = '1' where sale_id = 4",
                "sale_line | delete from sale_line where sale_id = 4 and line = 2",
                "payment.method_id | update payment set method_id = 2 where sale_id = 4",
                "payment.reference | update payment set reference = 'x' where sale_id = 4",
                "payment | delete from payment where sale_id = 4",
                "sale.number | update sale set number = 'SALE-2026-00099' where id = 4",
                "sale.uuid | update sale set uuid = upper(uuid) where id = 4",
                "sale.person_id | update sale set person_id = 3 where id = 4",
                "sale.at | update sale set at = at - 3600000 where id = 4",
                "sale.business_date | update sale set business_date = '2026-12-30' where id = 4",
                "sale.customer_id | update sale set customer_id = 1 where id = 4",
                "sale_line.cost | update sale_line set cost = 5 where sale_id = 4",
                "sale_line.reduction_count | update sale_line set reduction_count = 1 where sale_id = 4",
                "sale_reduction | insert into sale_reduction values (4, 1, 1, 'LINE', '', null, 1)",
                "sale_line.mark_count | update sale_line set mark_count = 1 where sale_id = 4",
                "sale_mark | insert into sale_mark values (4, 1, 1, 'm', 'm')",
                "payment.card_digits | update payment set card_digits = '1' where sale_id = 4",
                "payment.customer_id | update payment set customer_id = 1 where sale_id = 4",
                "setting.till.code | update setting set value = 'x' where name = 'till.code'",
                "tax_rate.basis_points | update tax_rate set basis_points = 1100 where id = 1",
                "shift.opening_cash | update shift set opening_cash = 5 where id = 2",
                "shift.opened_at | update shift set opened_at = opened_at - 60000 where id = 2",
                "shift.expected_cash | update shift set expected_cash = 5 where id = 1",
                "shift.counted_cash | update shift set counted_cash = null where id = 1",
                "cash_movement.amount | update cash_movement set amount = 1 where id = 2",
                "cash_movement.reason | update cash_movement set reason = 'x' where id = 2",
                "cash_movement.at | update cash_movement set at = at + 60000 where id = 2",
                "cash_count.counted | update cash_count set counted = 5 where id = 3",
                "cash_count_line | update cash_count_line set pieces = 1 where denomination = 50000",
                "opening_difference.difference | delete from opening_difference where shift_id = 2",
                "z_report.snapshot | update z_report set snapshot = replace(snapshot, 'short', 'x')",
                "z_report.hash | update z_report set hash = 'x' where z_number = 2",
            })
    void aColumnThatWasChangedIsNamed(String column, String sql) throws Exception {
        try (Attack attack = attack()) {
            attack.run(sql);
        }
        Finding first = first(Fault.ROW_DIFFERS);
        assertEquals(column, first.facts().getFirst());
        assertTrue(first.seq() > 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stock_document | insert into stock_document (uuid, kind, number, person_id, at, offset_s,"
                        + " business_date, line_count, journal_seq) values"
                        + " ('c0000000-0000-0000-0000-000000000000', 'COUNT', 'X', 1, 1, 0, '', 1, 1)",
                "repayment | insert into repayment (uuid, content_hash, seq, number, customer_id, shift_id,"
                        + " person_id, at, offset_s, business_date, amount, rounding, payment_count,"
                        + " journal_seq) values ('c0000000-0000-0000-0000-000000000000', '', 1, 'R', 1,"
                        + " 1, 1, 1, 0, '', 5, 0, 1, 1)",
            })
    void aRowThatNoEntryTellsOfIsFound(String table, String sql) throws Exception {
        try (Attack attack = attack()) {
            attack.run(sql);
        }
        assertEquals(table, first(Fault.ROW_EXTRA).facts().getFirst());
    }

    @Test
    void anAmountChangedInTheJournal() throws Exception {
        try (Attack attack = attack()) {
            long seq = entryOfSale(attack, 2);
            attack.run(
                    "update journal set payload = replace(unpacked(payload, packed), 'SALE-', 'SALF-'),"
                            + " packed = null where seq = "
                            + seq);
            assertEquals(seq, first(Fault.HASH).seq());
        }
    }

    @Test
    void aPackedEntryThatCanNotBeRead() throws Exception {
        try (Attack attack = attack()) {
            long seq = entryOfSale(attack, 1);
            attack.run("update journal set packed = x'02ffffff' where seq = " + seq);
            assertEquals(seq, first(Fault.HASH).seq());
        }
    }

    @Test
    void aKindChangedInTheJournal() throws Exception {
        try (Attack attack = attack()) {
            long last = attack.number("select max(seq) from journal");
            attack.run("update journal set kind = 'NOTHING' where seq = " + last);
            assertEquals(last, first(Fault.HASH).seq());
        }
    }

    @Test
    void aDeletedSale() throws Exception {
        try (Attack attack = attack()) {
            attack.run(
                    "delete from payment where sale_id = 5",
                    "delete from sale_line where sale_id = 5",
                    "delete from sale where id = 5");
            Finding first = first(Fault.ROW_MISSING);
            assertEquals(entryOfSale(attack, 5), first.seq());
            assertEquals("SALE-2026-00005", first.name());
        }
    }

    @Test
    void aDeletedEntry() throws Exception {
        try (Attack attack = attack()) {
            long seq = entryOfSale(attack, 4);
            attack.run("delete from journal where seq = " + seq);
            Finding first = first(Fault.GAP);
            assertEquals(seq, first.seq());
            assertEquals(List.of(Long.toString(seq + 1)), first.facts());
        }
    }

    @Test
    void aDeletedEntryWithTheGapClosed() throws Exception {
        try (Attack attack = attack()) {
            long seq = entryOfSale(attack, 4);
            attack.run(
                    "delete from journal where seq = " + seq,
                    "update journal set seq = -(seq - 1) where seq > " + seq,
                    "update journal set seq = -seq where seq < 0");
            assertEquals(seq, first(Fault.HASH).seq());
        }
    }

    @Test
    void swappedEntries() throws Exception {
        try (Attack attack = attack()) {
            long seq = entryOfSale(attack, 3);
            attack.run(
                    "update journal set seq = -1 where seq = " + seq,
                    "update journal set seq = " + seq + " where seq = " + (seq + 1),
                    "update journal set seq = " + (seq + 1) + " where seq = -1");
            assertEquals(seq, first(Fault.HASH).seq());
        }
    }

    @Test
    void aZReportChangedWithItsHash() throws Exception {
        try (Attack attack = attack()) {
            String snapshot = attack.text("select snapshot from z_report where z_number = 1");
            String forged = snapshot.replaceFirst("\"total\":\\d+", "\"total\":1");
            String hash = smena.domain.journal.Sha256.hex(forged);
            attack.run(
                    "update z_report set snapshot = '%s', hash = '%s' where z_number = 1"
                            .formatted(forged, hash));
            Finding first = first(Fault.ROW_DIFFERS);
            assertEquals("1", first.name());
            assertEquals(
                    attack.number("select journal_seq from z_report where z_number = 1"),
                    first.seq());
        }
    }

    @Test
    void aDeletedZReport() throws Exception {
        try (Attack attack = attack()) {
            attack.run("delete from z_report where z_number = 1");
        }
        assertEquals(Finding.About.Z, first(Fault.ROW_MISSING).about());
    }

    @Test
    void anInsertedSale() throws Exception {
        try (Attack attack = attack()) {
            long other = attack.number("select seq from journal where kind = 'NO_SALE' limit 1");
            attack.run(sale(90, other));
            Finding first = first(Fault.ROW_EXTRA);
            assertEquals("SALE-2026-00090", first.name());
            assertEquals(other, first.seq());
        }
    }

    @Test
    void anInsertedMovement() throws Exception {
        try (Attack attack = attack()) {
            attack.run(
                    "insert into cash_movement (shift_id, kind, amount, reason, person_id, at, offset_s)"
                            + " values (3, 'PAY_OUT', 5, 'x', 1, 1, 0)");
        }
        assertEquals(List.of("cash_movement"), first(Fault.ROW_EXTRA).facts());
    }

    @Test
    void anEndThatWasCutOffButForItsSales() throws Exception {
        try (Attack attack = attack()) {
            long seq = entryOfSale(attack, 14);
            attack.run("delete from journal where seq >= " + seq);
            Finding first = first(Fault.TAIL);
            assertEquals("SALE-2027-00008", first.name());
            assertEquals(List.of("sale.journal_seq", "" + seq, "" + (seq - 1)), first.facts());
        }
    }

    @Test
    void anEndThatWasCutOffButForCountersAndRowNumbers() throws Exception {
        try (Attack attack = attack()) {
            cut(attack, 14);
            List<String> witnesses =
                    verify().findings().stream().map(f -> f.facts().getFirst()).toList();
            assertEquals(
                    List.of(
                            "counter sale.2027",
                            "sale",
                            "stock_movement",
                            "print_job",
                            "anchor.json"),
                    witnesses);
            cutTraces(attack);
            assertEquals("anchor.json", first(Fault.TAIL).facts().getFirst());
            Files.delete(folder.resolve("shop/keys/anchor.json"));
            assertTrue(verify().isSound(), "what nothing bears witness to can not be seen");
        }
    }

    @Test
    void anEndThatWasCutOffButForABackup() throws Exception {
        try (TestShop shop = new TestShop(folder.resolve("shop"))) {
            backup(shop);
            assertEquals(List.of(), shop.services().audit().verify().findings());
        }
        try (Attack attack = attack()) {
            cut(attack, 14);
            cutTraces(attack);
        }
        Files.deleteIfExists(folder.resolve("shop/keys/anchor.json"));
        Finding first = first(Fault.TAIL);
        assertTrue(first.facts().getFirst().startsWith("smena-"), first::toString);
    }

    @Test
    void aChainRewrittenByAKeyHolderDiffersFromABackupsHead() throws Exception {
        try (TestShop shop = new TestShop(folder.resolve("shop"))) {
            backup(shop);
        }
        try (Attack attack = attack()) {
            attack.run("update journal set payload = '{\"reason\":\"x\"}' where kind = 'NO_SALE'");
        }
        signed(new Forger(folder.resolve("shop/keys")));
        List<Finding> found =
                verify().findings().stream().filter(f -> f.fault() == Fault.ANCHOR).toList();
        assertTrue(
                found.stream().anyMatch(f -> f.facts().getFirst().startsWith("smena-")),
                found::toString);
    }

    @Test
    void keysReplacedAndTheChainSignedAnew() throws Exception {
        Path keys = folder.resolve("shop/keys");
        Path trueKey = Files.copy(keys.resolve("journal.pub"), folder.resolve("true.pub"));
        Files.delete(keys.resolve("journal.pub"));
        Files.delete(keys.resolve("journal.key"));
        assertEquals(1, signed(new Forger(keys)));
        assertTrue(verify().isSound(), "the folder's own key can not tell");
        try (TestShop shop = new TestShop(folder.resolve("shop"))) {
            Verdict verdict = shop.services().audit().verify(trueKey);
            assertEquals(1, verdict.first().orElseThrow().seq());
            assertEquals(Fault.SIGNATURE, verdict.first().orElseThrow().fault());
        }
    }

    @Test
    void anEntryMovedInTime() throws Exception {
        try (Attack attack = attack()) {
            attack.run("update journal set at = at - 86400000 where seq = 20");
        }
        assertEquals(20, first(Fault.HASH).seq());
        signed(new Forger(folder.resolve("shop/keys")));
        Finding first = verify().first().orElseThrow();
        assertEquals(List.of(20L, Fault.TIME), List.of(first.seq(), first.fault()));
    }

    @Test
    void anOlderStockTakeNamedProductsByNumberAlone() throws Exception {
        long seq;
        try (Attack attack = attack()) {
            seq = attack.number("select max(seq) from journal where kind = 'NO_SALE'");
            attack.run(
                    "update journal set kind = 'STOCK_TAKEN', payload ="
                            + " '{\"act\":\"again\",\"stockTake\":1,\"products\":[2,5]}'"
                            + " where seq = "
                            + seq);
        }
        signed(new Forger(folder.resolve("shop/keys")));
        List<Fault> faults = Attack.faults(verify());
        assertFalse(faults.contains(Fault.UNREADABLE), faults::toString);
        assertFalse(faults.contains(Fault.ROW_DIFFERS), faults::toString);
    }

    @Test
    void anOlderReturnTookFromOtherBatchesFirst() throws Exception {
        try (TestShop shop = new TestShop(folder.resolve("shop"))) {
            goesBackWithoutADay(shop);
        }
        try (Attack attack = attack()) {
            assertEquals(4_000, attack.number("select left from batch"));
            attack.run(
                    "update batch set left = 2000",
                    "update journal set packed = null, payload = replace("
                            + "unpacked(payload, packed), '\"paperDay\":\"\",', '')"
                            + " where kind = 'STOCK_BOOKED'");
        }
        signed(new Forger(folder.resolve("shop/keys")));
        List<Fault> faults = Attack.faults(verify());
        assertFalse(faults.contains(Fault.UNREADABLE), faults::toString);
        assertFalse(faults.contains(Fault.ROW_DIFFERS), faults::toString);
        try (Attack attack = attack()) {
            attack.run("update batch set left = 4000");
        }
        assertTrue(Attack.faults(verify()).contains(Fault.ROW_DIFFERS));
    }

    /// Four pieces that keep to a day, two that do not, and those two go back.
    private static void goesBackWithoutADay(TestShop shop) {
        Services till = shop.services();
        shop.setClock(Instant.parse("2027-01-01T08:00:00Z"));
        till.started();
        Actor by = shop.manager();
        NewProduct curd =
                new NewProduct("Curd", "", "Bahor", Money.of(1_500_00), Unit.PIECE, "VAT12");
        long product = till.products().catalog().add(by, curd).id();
        till.goods().stock().beginCounting(by, product);
        receive(shop, product, 4, Optional.of(LocalDate.parse("2030-01-31")));
        StockDocument undated = receive(shop, product, 2, Optional.empty());
        SupplierReturns.Item all = new SupplierReturns.Item(1, Quantity.of(2));
        till.goods()
                .supplierReturns()
                .book(by, UUID.randomUUID(), undated.head().id(), List.of(all), "");
        till.stopped();
    }

    private static StockDocument receive(
            TestShop shop, long product, long pieces, Optional<LocalDate> day) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        product,
                        Quantity.of(pieces),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(1_000_00))),
                        Optional.empty(),
                        Optional.empty(),
                        day);
        ReceiptDraft draft = new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line));
        return shop.services().goods().goodsReceipts().book(shop.manager(), draft);
    }

    /// Signs the chain anew as it lies there, with another key or the true one.
    private long signed(Forger forger) throws SQLException {
        forger.again(folder.resolve("shop"));
        try (Attack attack = attack()) {
            return attack.number("select min(seq) from journal");
        }
    }

    private void backup(TestShop shop) throws IOException {
        Files.createDirectories(folder.resolve("shop/backups"));
        assertTrue(
                shop.services().backups().make(BackupPurpose.ON_DEMAND).stream()
                        .anyMatch(result -> result.made().isPresent()));
    }

    private static void cut(Attack attack, long sale) throws SQLException {
        long seq = entryOfSale(attack, sale);
        attack.run(
                "delete from payment where sale_id = " + sale,
                "delete from sale_line where sale_id = " + sale,
                "delete from stock_movement where sale_id = " + sale,
                "delete from sale where id = " + sale,
                "delete from journal where seq >= " + seq);
    }

    private static void cutTraces(Attack attack) throws SQLException {
        attack.run(
                "update counter set value = 7 where name = 'sale.2027'",
                "update sqlite_sequence set seq = 13 where name = 'sale'",
                "update sqlite_sequence set seq = (select max(id) from stock_movement)"
                        + " where name = 'stock_movement'",
                "delete from print_job where source_id = 14 and document = 'SALE'");
    }

    private static String sale(long seq, long entry) {
        return "insert into sale (uuid, content_hash, seq, number, shift_id, person_id, at, offset_s,"
                + " business_date, gross, discount, total, rounding, tendered, change, line_count,"
                + " payment_count, journal_seq) select 'x' || substr(uuid, 2), '', %d, 'SALE-2026-%05d',"
                        .formatted(seq, seq)
                + " shift_id, person_id, at, offset_s, business_date, gross, discount, total, rounding,"
                + " tendered, change, line_count, payment_count, %d from sale where seq = 1"
                        .formatted(entry);
    }

    private static long entryOfSale(Attack attack, long sale) throws SQLException {
        return attack.number(
                "select seq from journal where kind = 'SALE'"
                        + " and unpacked(payload, packed) like '%\"seq\":"
                        + sale
                        + ",%'");
    }

    private Attack attack() throws SQLException {
        return new Attack(folder.resolve("shop"));
    }

    private Finding first(Fault fault) {
        Optional<Finding> first = verify().first();
        assertEquals(Optional.of(fault), first.map(Finding::fault), first::toString);
        return first.orElseThrow();
    }

    /// A till refuses a journal whose end does not hold; it is then read without one.
    private Verdict verify() {
        Path data = folder.resolve("shop");
        try (TestShop shop = new TestShop(data)) {
            return shop.services().audit().verify();
        } catch (Refused refused) {
            assertInstanceOf(Problem.DatabaseDamaged.class, refused.problem());
            return Audit.ofFolder(data, data.resolve("keys/journal.pub"));
        }
    }
}
