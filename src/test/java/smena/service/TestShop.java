package smena.service;

import smena.domain.catalog.Product;
import smena.domain.customer.AccountStatement;
import smena.domain.customer.DebtorList;
import smena.domain.customer.Repayment;
import smena.domain.figures.LossSheet;
import smena.domain.figures.SalesSheet;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShelfRules;
import smena.domain.shop.ShopSettings;
import smena.domain.stock.OrderList;
import smena.domain.stock.UncountedList;
import smena.service.ports.Receipt;
import smena.service.ports.SamplePaper;
import smena.service.ports.Typesetter;
import smena.service.shift.ClosingRequest;
import smena.service.shop.ExpirySettings;
import smena.store.Database;
import smena.store.Migrations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The demo shop on a real data folder, with a clock that a test can set.
public final class TestShop implements AutoCloseable {
    /// The schema of a till that knows one migration more.
    public static final int NEWER_SCHEMA = 9001;

    private static final Migrations NEWER =
            new Migrations(NEWER_SCHEMA, List.of("classpath:schema", "classpath:update"));

    private final Path folder;
    private final SettableClock clock = new SettableClock();
    private final Typesetter typesetter;
    private Services services;

    public TestShop(Path folder) {
        this(folder, new PlainPages());
    }

    public TestShop(Path folder, Typesetter typesetter) {
        this(folder, typesetter, DemoFolder.BEGIN);
    }

    /// @param now what the clock shows
    public TestShop(Path folder, Typesetter typesetter, Instant now) {
        this(folder, typesetter, now, now.equals(DemoFolder.BEGIN) && !isUsed(folder));
    }

    private TestShop(Path folder, Typesetter typesetter, Instant now, boolean copied) {
        this.clock.now = now;
        this.folder = folder;
        this.typesetter = typesetter;
        if (copied) {
            DemoFolder.putInto(folder);
        }
        this.services = Services.open(folder, clock, typesetter);
        if (services.settings().isNew()) {
            services.setup().demo("uz");
        }
    }

    /// A shop that is set up here and now, where the setup itself is looked at.
    public static TestShop fromNothing(Path folder) {
        return new TestShop(folder, new PlainPages(), DemoFolder.BEGIN, false);
    }

    private static boolean isUsed(Path folder) {
        String[] inside = folder.toFile().list();
        return inside != null && inside.length > 0;
    }

    public Services services() {
        return services;
    }

    public Path folder() {
        return folder;
    }

    /// Ends the till and starts it again on the same folder.
    public void restart() {
        services.close();
        services = Services.open(folder, clock, typesetter);
    }

    /// Ends the till and starts it again on a computer that keeps the time of another place.
    public void moveTo(ZoneId zone) {
        clock.zone = zone;
        restart();
    }

    /// Starts it again as a newer till does, which knows one migration more.
    public void update() {
        services.close();
        services = Services.open(folder, clock, typesetter, NEWER);
    }

    /// Lets the manager say what is done about goods that keep to a day.
    public void shelf(ExpiryTerms wanted) {
        ExpirySettings settings = services.goods().expiry();
        ShelfRules seen = settings.rules();
        settings.change(manager(), seen, new ShelfRules(wanted, seen.below()));
    }

    /// Sets the clock. A leap ahead is confirmed, as a manager does at the next start.
    public void setClock(Instant now) {
        clock.now = now;
        if (services.clockCheck().standing().filter(r -> !r.ahead().isNegative()).isPresent()) {
            services.clockCheck().decide();
        }
    }

    /// Sets the clock, and nobody has confirmed it yet.
    public void leap(Instant now) {
        clock.now = now;
    }

    public Instant now() {
        return clock.now;
    }

    public Employee person(Role role) {
        return services.people().people().stream()
                .filter(p -> p.role().is(role))
                .findFirst()
                .orElseThrow();
    }

    public Actor cashier() {
        return Actor.of(person(Role.CASHIER));
    }

    public Actor senior() {
        return Actor.of(person(Role.SENIOR));
    }

    /// The role of this code as it is now.
    public Role role(String code) {
        return services.roles().all().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public Actor manager() {
        return Actor.of(person(Role.MANAGER));
    }

    public Shift open(long soms) {
        return services.shifts().open(manager(), CashCount.total(Money.of(soms * 100)));
    }

    public Product product(int index) {
        return services.products().catalog().page(Optional.empty(), 0, index + 1).get(index);
    }

    /// Takes the products whose rows are in `first` to `last` off the shelves.
    public void takeOffTheShelves(long first, long last) {
        String url = "jdbc:sqlite:" + folder.resolve("smena.db");
        try (Connection raw = DriverManager.getConnection(url);
                Statement sql = raw.createStatement()) {
            sql.execute("pragma busy_timeout = 5000");
            sql.execute(
                    "update product set active = 0 where id between %d and %d"
                            .formatted(first, last));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public Basket fill(int lines) {
        Basket basket = services.baskets().open();
        for (int i = 0; i < lines; i++) {
            basket = services.baskets().add(cashier(), product(i).id(), Quantity.ONE);
        }
        return basket;
    }

    public PaymentMethod method(String code) {
        return services.selling().methods().stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public List<Tender> cash(Money amount) {
        return List.of(new Tender(method("cash"), amount, ""));
    }

    public Sale sell(int lines) {
        Basket basket = fill(lines);
        return services.selling().pay(cashier(), basket, cash(Money.of(100_000_000)));
    }

    /// The figures of a shift as they stand, without anybody having looked at them.
    public ShiftReport figures(long shiftId) {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(tx -> services.reports().x(tx, shiftId));
        }
    }

    /// `asker` with the manager's approval in hand.
    public Actor approved(Actor asker, Approval.Ask ask) {
        return services.people()
                .approve(asker.employee(), ask, manager().employee().id(), "333333", "test");
    }

    /// What the database itself answers to a query of one column.
    public List<String> query(String sql) {
        try (Connection raw = raw();
                Statement statement = raw.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Writes into the database past the till; whether the database refuses it.
    public boolean refuses(String sql) {
        try (Connection raw = raw();
                Statement statement = raw.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            statement.execute(sql);
            return false;
        } catch (SQLException refused) {
            return true;
        }
    }

    /// Why the database refuses these statements, one after the other; empty where it takes them.
    /// Nothing of them stays.
    public String refusal(String... statements) {
        try (Connection raw = raw();
                Statement statement = raw.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            raw.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    statement.execute(sql);
                }
                return "";
            } catch (SQLException refused) {
                return String.valueOf(refused.getMessage());
            } finally {
                raw.rollback();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Writes into the database past the till.
    public void run(String sql) {
        if (refuses(sql)) {
            throw new IllegalStateException(sql);
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
    }

    public ShiftReport close(Shift shift, Money counted) {
        services.shifts().count(cashier(), CashCount.total(counted));
        return services.shifts()
                .close(manager(), shift.id(), new ClosingRequest("test", false, false));
    }

    @Override
    public void close() {
        services.close();
    }

    private static final class SettableClock extends Clock {
        private volatile Instant now = DemoFolder.BEGIN;

        private volatile ZoneId zone = DemoFolder.ZONE;

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// Pages of plain text: what is on them is another test's business.
    static final class PlainPages implements Typesetter {
        @Override
        public byte[] receipt(
                Receipt receipt, ShopSettings shop, PaperTexts texts, int copy, String language) {
            return page(receipt.sale().number() + " copy " + copy);
        }

        @Override
        public byte[] report(ShiftReport report, int copy, String language) {
            return page("report " + report.zNumber() + " copy " + copy);
        }

        @Override
        public byte[] copyOf(byte[] page, int copy, String language) {
            return page(new String(page, StandardCharsets.UTF_8) + " copy " + copy);
        }

        @Override
        public byte[] cashMovement(
                CashMovement movement, ShopSettings shop, int copy, String language) {
            return page("cash " + movement.id());
        }

        @Override
        public byte[] repayment(Repayment repayment, ShopSettings shop, int copy, String language) {
            return page("repayment " + repayment.number());
        }

        @Override
        public byte[] statement(AccountStatement statement, ShopSettings shop, String language) {
            return page("statement");
        }

        @Override
        public byte[] debtors(DebtorList debtors, ShopSettings shop, String language) {
            return page("debtors");
        }

        @Override
        public byte[] order(OrderList order, ShopSettings shop, String language) {
            return page("order");
        }

        @Override
        public byte[] orderPages(OrderList order, ShopSettings shop, String mark, String language) {
            return page("order" + mark);
        }

        @Override
        public byte[] salesPages(
                SalesSheet sheet, ShopSettings shop, String mark, String language) {
            return page("sales " + sheet.by() + mark + " " + language);
        }

        @Override
        public byte[] controlPages(
                LossSheet sheet, ShopSettings shop, String mark, String language) {
            return page("control " + sheet.from() + " " + sheet.by() + mark + " " + language);
        }

        @Override
        public byte[] control(LossSheet sheet, ShopSettings shop, String language) {
            return page("control " + sheet.from() + " " + sheet.by() + " " + language);
        }

        @Override
        public byte[] uncounted(UncountedList list, ShopSettings shop, String language) {
            return page("uncounted");
        }

        @Override
        public byte[] test(ShopSettings shop, PrinterSetup printer, String language) {
            return page("test");
        }

        @Override
        public byte[] preview(
                SamplePaper paper, ShopSettings shop, PaperTexts texts, String language) {
            return page("preview");
        }

        @Override
        public byte[] logo(byte[] picture) {
            return picture;
        }

        private static byte[] page(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
