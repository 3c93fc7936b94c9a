package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.ScalePattern;
import smena.domain.display.DisplaySetup;
import smena.domain.display.LineDisplaySetup;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelSize;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxBook;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.MethodCard;
import smena.domain.shop.CashReasons;
import smena.domain.shop.CashReasons.Act;
import smena.domain.shop.CashTerms;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.RefundTerms;
import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.domain.shop.ShelfRules;
import smena.domain.shop.ShopSettings;
import smena.domain.shop.StockPolicy;
import smena.domain.shop.TerminalSetup;
import smena.service.backup.BackupPlaces;
import smena.service.people.Staff.Member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Two managers who have the same settings open: whoever saves second overwrites nothing unseen,
/// whatever it is. What a manager saves and has no line here fails.
class SecondManagerTest {
    /// What needs the right of settings and overwrites nothing that somebody edits.
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("ApiClients.make(Actor,String,long)", "one more"),
                    Map.entry("ApiClients.withdraw(Actor,long)", "ends it, also twice"),
                    Map.entry("Backups.requireRestore(Actor)", "changes nothing"),
                    Map.entry("PageRetention.days(Actor,int)", "a number nobody edits on a page"),
                    Map.entry("PaperDesign.logo(Actor,Path)", "another picture, seen at once"),
                    Map.entry("PaperDesign.removeLogo(Actor)", "no picture, seen at once"),
                    Map.entry("People.add(Actor,String,Role,String)", "one more"),
                    Map.entry("People.add(Actor,String,Role,String,Optional)", "one more"),
                    Map.entry("Pins.set(Actor,long,String)", "nobody sees a PIN"),
                    Map.entry("Pins.unlock(Actor,long)", "once or twice is the same"),
                    Map.entry("Printing.testDrawer(Actor)", "changes nothing"),
                    Map.entry("Roles.add(Actor,String,String)", "one more"),
                    Map.entry("Roles.archive(Actor,String)", "once or twice is the same"),
                    Map.entry("Staff.deactivate(Actor,long)", "once or twice is the same"),
                    Map.entry("Staff.reactivate(Actor,long,String)", "once or twice is the same"));

    private static final PrinterSetup NETWORK =
            new PrinterSetup(new PrinterAddress.Network("10.0.0.5", 9100), PrinterTraits.USUAL);
    private static final PrinterSetup SPOOLED =
            new PrinterSetup(new PrinterAddress.Network("10.0.0.6", 9100), PrinterTraits.USUAL);

    @TempDir Path folder;
    private TestShop shop;
    private Services till;
    private final Map<String, Saver<?>> savers = new TreeMap<>();

    /// A group of settings, and two things it may be that both differ from what it is.
    private record Saver<T>(Supplier<T> read, Save<T> save, T first, T second) {
        void run(String name, Actor manager) {
            T seen = read.get();
            assertNotEquals(seen, first, name);
            assertNotEquals(seen, second, name);
            save.by(manager, seen, first);
            assertEquals(first, read.get(), name);
            Problem told = Refusals.problemOf(() -> save.by(manager, seen, second));
            assertTrue(told.getClass().getSimpleName().endsWith("ChangedMeanwhile"), name + told);
            assertEquals(first, read.get(), name + ": what the other has saved stays");
            if (told instanceof Problem.SettingChangedMeanwhile) {
                save.by(manager, seen, first);
            }
            save.by(manager, read.get(), second);
            assertEquals(second, read.get(), name + ": whoever was told may save");
        }
    }

    private interface Save<T> {
        void by(Actor manager, T seen, T wanted);
    }

    @BeforeEach
    void open() throws IOException {
        shop = new TestShop(folder.resolve("shop"));
        till = shop.services();
        shop();
        goods();
        devices();
        lists();
        people();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private <T> void saver(String name, Supplier<T> read, Save<T> save, T first, T second) {
        savers.put(name, new Saver<>(read, save, first, second));
    }

    private void shop() throws IOException {
        ShopSettings now = till.settings().shop();
        saver(
                "Settings.change(Actor,ShopSettings,ShopSettings)",
                till.settings()::shop,
                till.settings()::change,
                now.withStock(StockPolicy.REFUSE),
                now.withStock(StockPolicy.ALLOW));
        saver(
                "Settings.count(Actor,List,List)",
                till.settings()::counted,
                till.settings()::count,
                List.of(Money.of(500_000)),
                List.of(Money.of(100_000)));
        PaperTexts usual = till.paper().texts();
        saver(
                "PaperDesign.change(Actor,PaperTexts,PaperTexts)",
                till.paper()::texts,
                till.paper()::change,
                headed(usual, "Non"),
                headed(usual, "Sut"));
        LocalDate from = LocalDate.of(2026, 1, 1);
        saver(
                "CashTermSettings.change(Actor,CashTerms,CashTerms)",
                till.cashTerms()::terms,
                till.cashTerms()::change,
                new CashTerms(Optional.empty(), from),
                new CashTerms(Optional.of(Money.of(700)), from));
        saver(
                "RefundTermSettings.change(Actor,RefundTerms,RefundTerms)",
                till.refundTerms()::terms,
                till.refundTerms()::change,
                new RefundTerms(Money.of(900), Money.of(800)),
                new RefundTerms(Money.of(700), Money.of(600)));
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        BackupPlaces places = till.backups().places();
        saver(
                "Backups.choose(Actor,BackupPlaces,Optional,Optional,boolean)",
                till.backups()::places,
                (by, seen, wanted) ->
                        till.backups()
                                .choose(
                                        by,
                                        seen,
                                        Optional.of(wanted.first()),
                                        wanted.second(),
                                        wanted.keysOnSecond()),
                new BackupPlaces(places.first(), Optional.of(one), true),
                new BackupPlaces(places.first(), Optional.of(two), true));
    }

    private static PaperTexts headed(PaperTexts usual, String line) {
        return new PaperTexts(
                List.of(line),
                usual.footer(),
                usual.goodsCode(),
                usual.lineTax(),
                usual.qr(),
                usual.logo());
    }

    private void goods() {
        saver(
                "ExpirySettings.change(Actor,ShelfRules,ShelfRules)",
                till.goods().expiry()::rules,
                till.goods().expiry()::change,
                new ShelfRules(new ExpiryTerms(true, 3), StockPolicy.WARN),
                new ShelfRules(new ExpiryTerms(true, 4), StockPolicy.WARN));
        saver(
                "ScaleLabels.change(Actor,List,List)",
                till.products().scaleLabels()::patterns,
                till.products().scaleLabels()::change,
                List.of(ScalePattern.of("28+5+5 price 0")),
                List.of(ScalePattern.of("27+4+6 pieces 0")));
        LabelSetup labels = till.prices().labelSettings().setup();
        saver(
                "LabelSettings.change(Actor,LabelSetup,LabelSetup)",
                till.prices().labelSettings()::setup,
                till.prices().labelSettings()::change,
                labels.with(new LabelSize(485, 254), labels.sheets()),
                labels.with(new LabelSize(400, 300), labels.sheets()));
        saver(
                "LabelSettings.choose(Actor,LabelSetup,LabelSetup)",
                till.prices().labelSettings()::setup,
                till.prices().labelSettings()::choose,
                labels.with(new LabelSize(580, 300), labels.sheets()),
                labels.with(new LabelSize(300, 200), labels.sheets()));
    }

    private void devices() {
        saver(
                "PrinterSettings.change(Actor,PrinterRole,Optional,Optional)",
                till.printerSettings()::report,
                (by, seen, wanted) ->
                        till.printerSettings().change(by, PrinterRole.REPORT, seen, wanted),
                Optional.of(NETWORK),
                Optional.of(SPOOLED));
        saver(
                "DisplaySettings.change(Actor,DisplaySetup,DisplaySetup)",
                till.displays()::setup,
                till.displays()::change,
                new DisplaySetup(DisplaySetup.Place.WINDOW, LineDisplaySetup.NONE),
                new DisplaySetup(DisplaySetup.Place.OFF, LineDisplaySetup.NONE));
        saver(
                "TerminalSettings.change(Actor,TerminalSetup,TerminalSetup)",
                till.terminalSettings()::setup,
                till.terminalSettings()::change,
                terminal(TerminalSetup.Simulated.DECLINES),
                terminal(TerminalSetup.Simulated.SILENT_APPROVED));
        ScaleSetup cas = ScaleSetup.usual(ScaleProtocol.TOLEDO_8217, "COM3");
        saver(
                "ScaleSettings.change(Actor,Optional,Optional)",
                till.scale()::scale,
                till.scale()::change,
                Optional.of(cas),
                Optional.of(
                        new ScaleSetup(
                                cas.protocol(),
                                "COM4",
                                cas.baud(),
                                cas.least(),
                                cas.most(),
                                Quantity.ZERO)));
        saver(
                "HttpAccess.change(Actor,HttpSettings,HttpSettings)",
                till.httpAccess()::settings,
                till.httpAccess()::change,
                new HttpSettings(true, 9001, HttpSettings.Reach.LOCAL, List.of()),
                new HttpSettings(true, 9002, HttpSettings.Reach.LOCAL, List.of()));
    }

    private static TerminalSetup terminal(TerminalSetup.Simulated answer) {
        return new TerminalSetup(TerminalSetup.Kind.SIMULATOR, answer, true);
    }

    private void lists() {
        saver(
                "CashReasonSettings.change(Actor,CashReasons,CashReasons)",
                till.cashReasons()::reasons,
                till.cashReasons()::change,
                reasons("Muz"),
                reasons("Taksi"));
        List<MethodCard> methods = till.paymentMethods().all();
        saver(
                "PaymentMethods.change(Actor,List,List)",
                till.paymentMethods()::all,
                till.paymentMethods()::change,
                methods.reversed(),
                rotated(methods));
        TaxBook taxes = till.taxRates().overview().book();
        saver(
                "TaxRateSettings.change(Actor,TaxBook,TaxBook)",
                () -> till.taxRates().overview().book(),
                till.taxRates()::change,
                new TaxBook(taxes.rates(), taxes.rates().get(1).code()),
                new TaxBook(taxes.rates(), taxes.rates().get(2).code()));
    }

    private void people() {
        long id = shop.person(Role.CASHIER).id();
        Supplier<Employee> person = () -> member(id).person();
        saver(
                "Staff.rename(Actor,Employee,String)",
                () -> person.get().name(),
                (by, seen, wanted) ->
                        till.staff()
                                .rename(by, new Employee(id, seen, person.get().role()), wanted),
                "Olim",
                "Nodir");
        saver(
                "Staff.role(Actor,Employee,String,Optional)",
                () -> person.get().role().code(),
                (by, seen, wanted) ->
                        till.staff()
                                .role(
                                        by,
                                        new Employee(id, person.get().name(), shop.role(seen)),
                                        wanted,
                                        Optional.empty()),
                "SENIOR",
                till.roles().add(shop.manager(), "Stajyor", "CASHIER").code());
        saver(
                "People.birthDate(Actor,long,Optional,Optional)",
                () -> member(id).born(),
                (by, seen, wanted) -> till.people().birthDate(by, id, seen, wanted),
                Optional.of(LocalDate.of(1990, 1, 2)),
                Optional.of(LocalDate.of(1991, 1, 2)));
        saver(
                "Roles.grant(Actor,Role,Right,Grant)",
                () -> shop.role("CASHIER").grant(Right.VOID),
                (by, seen, wanted) -> till.roles().grant(by, voiding(seen), Right.VOID, wanted),
                Grant.DENIED,
                Grant.ALLOWED);
        String own = till.roles().add(shop.manager(), "Omborchi", "CASHIER").code();
        saver(
                "Roles.rename(Actor,Role,String)",
                () -> shop.role(own).title(),
                (by, seen, wanted) ->
                        till.roles()
                                .rename(by, new Role(own, seen, shop.role(own).table()), wanted),
                "Sklad",
                "Ombor");
    }

    private Member member(long id) {
        return till.staff().all().stream()
                .filter(one -> one.person().id() == id)
                .findFirst()
                .orElseThrow();
    }

    /// The cashiers as they were when they went so far with a voided line.
    private Role voiding(Grant seen) {
        Map<Right, Grant> table = new EnumMap<>(shop.role("CASHIER").table());
        table.put(Right.VOID, seen);
        return new Role("CASHIER", "", table);
    }

    private static List<MethodCard> rotated(List<MethodCard> methods) {
        List<MethodCard> other = new ArrayList<>(methods);
        Collections.rotate(other, 1);
        return other;
    }

    private static CashReasons reasons(String out) {
        return new CashReasons(
                Map.of(
                        Act.PAY_IN, List.of(),
                        Act.PAY_OUT, List.of(out),
                        Act.SAFE_DROP, List.of(),
                        Act.OPEN_DRAWER, List.of()));
    }

    @Test
    void nothingIsOverwrittenUnseen() {
        savers.forEach((name, saver) -> saver.run(name, shop.manager()));
        assertEquals(List.of(), till.audit().verify().findings());
    }

    /// What was refused for one of its settings has changed none of the others.
    @Test
    void aRefusedFormIsKeptInNoPart() {
        ShelfRules seen = till.goods().expiry().rules();
        ExpiryTerms usual = seen.expiry();
        till.goods()
                .expiry()
                .change(shop.manager(), seen, new ShelfRules(usual, StockPolicy.REFUSE));
        ShelfRules late = new ShelfRules(new ExpiryTerms(!usual.refused(), 9), StockPolicy.ALLOW);
        Refusals.assertRefused(
                new Problem.SettingChangedMeanwhile(
                        List.of(new Problem.ChangedSetting("stock.policy", "REFUSE"))),
                () -> till.goods().expiry().change(shop.manager(), seen, late));
        assertEquals(usual, till.goods().expiry().terms());
    }

    /// A person changes one thing and somebody else another: both hold, unless together they
    /// cannot be.
    @Test
    void whatBothHaveChangedApartHolds() {
        ScaleSetup usual = ScaleSetup.usual(ScaleProtocol.TOLEDO_8217, "COM3");
        till.scale().change(shop.manager(), Optional.empty(), Optional.of(usual));
        Optional<ScaleSetup> seen = till.scale().scale();
        till.scale().change(shop.manager(), seen, Optional.of(weighing(usual, 20, 400)));
        till.scale().change(shop.manager(), seen, Optional.of(placed(usual, "COM9")));
        assertEquals(Optional.of(placed(weighing(usual, 20, 400), "COM9")), till.scale().scale());
        ScaleSetup heavier = weighing(usual, 500, usual.most().thousandths());
        Problem together =
                Refusals.problemOf(
                        () -> till.scale().change(shop.manager(), seen, Optional.of(heavier)));
        // What the other has changed is to be looked at.
        assertTrue(together instanceof Problem.SettingChangedMeanwhile, together::toString);
        assertEquals(20, till.scale().scale().orElseThrow().least().thousandths());
        Refusals.assertRefused(
                new Problem.SettingChangedMeanwhile(
                        List.of(
                                new Problem.ChangedSetting("scale.place", "COM9"),
                                new Problem.ChangedSetting("scale.most", "400"))),
                () -> till.scale().change(shop.manager(), seen, Optional.empty()));
        assertEquals(400, till.scale().scale().orElseThrow().most().thousandths());
    }

    private static ScaleSetup weighing(ScaleSetup s, long least, long most) {
        return new ScaleSetup(
                s.protocol(),
                s.place(),
                s.baud(),
                new Quantity(least),
                new Quantity(most),
                s.bag());
    }

    private static ScaleSetup placed(ScaleSetup s, String place) {
        return new ScaleSetup(s.protocol(), place, s.baud(), s.least(), s.most(), s.bag());
    }

    @Test
    void whateverAManagerSavesIsAmongThem() {
        Set<String> asked = new TreeSet<>();
        RightsTable.of("services")
                .forEach(
                        (name, rights) -> {
                            if (rights.equals("EDIT_SETTINGS")) {
                                asked.add(name);
                            }
                        });
        assertTrue(asked.size() > 30, asked::toString);
        Set<String> known = new TreeSet<>(savers.keySet());
        known.remove("LabelSettings.choose(Actor,LabelSetup,LabelSetup)");
        assertTrue(Collections.disjoint(known, OTHERS.keySet()));
        known.addAll(OTHERS.keySet());
        assertEquals(asked, known);
    }
}
