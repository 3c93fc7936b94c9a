package smena.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.backup.TableMarks;
import smena.files.OwnFiles;
import smena.service.TestShop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/// A whole copy and the increments after it are the database of each moment, to the row.
class IncrementalCopyTest {
    @TempDir Path root;

    private record Point(Path live, Path increment) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappensBetweenThem(long seed) throws Exception {
        try (TestShop shop = shop()) {
            RandomActs acts = new RandomActs(shop, seed);
            acts.some();
            Path base = copy(shop, "base");
            TableMarks first = IncrementFile.marks(base);
            TableMarks marks = first;
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                acts.some();
                Point point =
                        new Point(
                                copy(shop, "live" + i), Files.createFile(root.resolve(i + ".inc")));
                marks = IncrementFile.write(database(shop), point.increment(), marks, () -> {});
                assertTrue(IncrementFile.holds(point.increment(), database(shop)));
                points.add(point);
            }
            for (int i = 0; i < points.size(); i += 1 + (int) seed % 3) {
                List<Path> increments =
                        points.subList(0, i + 1).stream().map(Point::increment).toList();
                SameDatabase.check(points.get(i).live(), assembled(base, increments));
            }
            catchesUp(shop, base, first);
            Path last = assembled(base, points.stream().map(Point::increment).toList());
            acts.some();
            assertTrue(CopyComparison.agree(last, database(shop), marks));
            shop.run("drop trigger product_noted");
            shop.run(
                    "update product set low_stock = low_stock + 1 where id = (select max(id) from"
                            + " product where id not in (select row_id from row_change) and id not in"
                            + " (select product_id from stock_movement) and id <= "
                            + marks.row("product")
                            + ")");
            assertFalse(CopyComparison.agree(last, database(shop), marks));
        }
    }

    /// One increment over all that happened, as a stick that was away gets it.
    private void catchesUp(TestShop shop, Path base, TableMarks first) throws Exception {
        Path live = copy(shop, "last");
        Path increment = Files.createFile(root.resolve("all.inc"));
        IncrementFile.write(database(shop), increment, first, () -> {});
        SameDatabase.check(live, assembled(base, List.of(increment)));
    }

    @Test
    void booksOfEveryKind() throws Exception {
        try (TestShop shop = shop()) {
            shop.open(100);
            shop.sell(2);
            Path base = copy(shop, "base");
            TableMarks marks = IncrementFile.marks(base);
            try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + database(shop))) {
                BookRows.lay(raw);
            }
            Path live = copy(shop, "live");
            Path increment = Files.createFile(root.resolve("1.inc"));
            IncrementFile.write(database(shop), increment, marks, () -> {});
            SameDatabase.check(live, assembled(base, List.of(increment)));
        }
    }

    /// Numbers of rows are given again where the last ones were deleted, a gap below them included.
    @Test
    void aNumberThatIsGivenAgain() throws Exception {
        try (TestShop shop = shop()) {
            shop.run("delete from barcode where rowid = (select max(rowid) - 1 from barcode)");
            Path base = copy(shop, "base");
            TableMarks marks = IncrementFile.marks(base);
            shop.run("delete from barcode where rowid = (select max(rowid) from barcode)");
            shop.run("insert into barcode (number, code, product_id) values ('again', 'again', 1)");
            Path live = copy(shop, "live");
            Path increment = Files.createFile(root.resolve("1.inc"));
            IncrementFile.write(database(shop), increment, marks, () -> {});
            SameDatabase.check(live, assembled(base, List.of(increment)));
        }
    }

    private TestShop shop() throws Exception {
        return new TestShop(Files.createDirectory(root.resolve("kassa №1 #?%41 ў'")));
    }

    private static Path database(TestShop shop) {
        return shop.folder().resolve("smena.db");
    }

    /// The marks rise before a copy is made, as for each backup.
    private Path copy(TestShop shop, String name) throws Exception {
        try (Database database = Database.open(database(shop))) {
            database.write(
                    tx -> {
                        tx.backupMarks().raise();
                        return 0;
                    });
        }
        Path copy = Files.createFile(root.resolve(name));
        ReadOnlyDatabase.copy(database(shop), copy, () -> {});
        return copy;
    }

    private Path assembled(Path base, List<Path> increments) throws Exception {
        Path whole = root.resolve("assembled");
        OwnFiles.delete(whole);
        OwnFiles.copy(base, whole);
        IncrementalCopy.add(whole, increments, () -> {});
        return whole;
    }
}
