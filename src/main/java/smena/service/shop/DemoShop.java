package smena.service.shop;

import smena.domain.catalog.NewProduct;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Role;
import smena.domain.shop.CashTerms;
import smena.domain.shop.SharedId;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A small Uzbek grocery to try the till with.
final class DemoShop {
    static final String NAME = "«Baraka» doʻkoni";
    static final String ADDRESS = "Toshkent, Chilonzor 9-kvartal";
    static final String TAX_ID = "301234567";

    private DemoShop() {}

    record Person(String name, Role role, String pin) {}

    static List<Person> people() {
        return List.of(
                new Person("Dilnoza Karimova", Role.CASHIER, "1111"),
                new Person("Ivan Petrov", Role.SENIOR, "2222"),
                new Person("Aziza Yusupova", Role.MANAGER, "333333"));
    }

    /// Adds the products of `/demo/products.tsv`: barcode, name, category, price in soʻm, unit, tax
    /// rate, stock, low stock; separated by tabs. What is weighed gets numbers on the scale, from
    /// 1. Those of `/demo/restricted.tsv` come behind them: age of the customer, not for cash; then
    /// those of `/demo/promoted.tsv`, which [DemoPromotions] are for.
    static void stockUp(Transaction tx) {
        AtomicLong scaleNumbers = new AtomicLong();
        DemoFile.rows("/demo/products.tsv").forEach(row -> insert(tx, row, scaleNumbers));
        DemoFile.rows("/demo/restricted.tsv")
                .forEach(row -> restrict(tx, insert(tx, row, scaleNumbers), row));
        DemoFile.rows("/demo/promoted.tsv").forEach(row -> insert(tx, row, scaleNumbers));
    }

    private static void restrict(Transaction tx, long id, String[] row) {
        int years = Integer.parseInt(row[8]);
        Optional<MinimumAge> age =
                years == 0
                        ? Optional.empty()
                        : Optional.of(new MinimumAge(years, CashTerms.USUAL.from()));
        Optional<LocalDate> noCash =
                row[9].equals("1") ? Optional.of(CashTerms.USUAL.from()) : Optional.empty();
        SaleRules rules = new SaleRules(age, noCash);
        boolean marked = row[10].equals("1");
        tx.saleRules().put(id, marked ? rules.markedFrom(CashTerms.USUAL.from()) : rules);
    }

    private static long insert(Transaction tx, String[] row, AtomicLong scaleNumbers) {
        NewProduct product =
                new NewProduct(
                        row[1],
                        row[0],
                        row[2],
                        Money.of(Long.parseLong(row[3]) * 100),
                        Unit.valueOf(row[4]),
                        row[5]);
        if (tx.catalog().categories().stream().noneMatch(c -> c.name().equals(row[2]))) {
            tx.catalog().insertCategory(SharedId.of("category", "demo " + row[2]), row[2]);
        }
        long id =
                tx.catalog()
                        .insert(
                                SharedId.of("product", "demo " + row[1]),
                                product,
                                Optional.of(new Quantity(Long.parseLong(row[6]))),
                                new Quantity(Long.parseLong(row[7])));
        if (product.unit() == Unit.KILOGRAM) {
            tx.catalog().plu(id, Optional.of(scaleNumbers.incrementAndGet()));
        }
        return id;
    }
}
