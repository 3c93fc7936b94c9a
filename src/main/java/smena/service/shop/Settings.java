package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.shift.ShiftHours;
import smena.domain.shop.Denominations;
import smena.domain.shop.ShopSettings;
import smena.domain.shop.StockPolicy;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The shop's settings.
public final class Settings {
    static final String TAX_RATE = "shop.taxRate";
    private static final String THEME = "till.theme";
    private static final String LANGUAGE = "till.language";

    /// What happens when more is sold than should be there.
    static final String STOCK = "stock.policy";

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Database database;
    private final SharedSettings<ShopSettings> shared;
    private final SharedSettings<List<Money>> denominations;
    private volatile List<Money> counted = Denominations.ALL;

    public Settings(Database database, Journal journal, Rights rights) {
        this.database = database;
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        Settings::read,
                        Settings::values,
                        ShopSettings::checked);
        denominations =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        Settings::counted,
                        all -> Map.of(Denominations.SETTING, Denominations.text(all)),
                        Denominations::checked);
    }

    /// Whether nobody has set the shop up yet.
    public boolean isNew() {
        return database.read(tx -> tx.settings().get("shop.name").isEmpty());
    }

    /// Whether nothing of this till counts: it is for training.
    public boolean isTraining() {
        return TrainingMark.isSet(database);
    }

    /// The shop's settings; the defaults before it is set up.
    public ShopSettings shop() {
        return database.read(
                tx -> {
                    keepCounted(tx);
                    return read(tx);
                });
    }

    /// The notes and coins that have a line where the drawer is counted, largest first, as they
    /// were when [#shop] was read or they were changed last; reads nothing.
    public List<Money> counted() {
        return counted;
    }

    /// Counts other ones. Needs [Right#EDIT_SETTINGS]; refuses what no currency has, and where they
    /// are no longer as they were `seen`. Counts of before keep theirs.
    public List<Money> count(Actor actor, List<Money> seen, List<Money> wanted) {
        counted = denominations.change(actor, seen, wanted);
        return counted;
    }

    private void keepCounted(Transaction tx) {
        counted = counted(tx);
    }

    /// The same as they are now.
    public static List<Money> counted(Transaction tx) {
        return Denominations.of(stored(tx));
    }

    private static String stored(Transaction tx) {
        return tx.settings()
                .all()
                .getOrDefault(Denominations.SETTING, Denominations.text(Denominations.ALL));
    }

    /// Changes what differs from `seen`, as it was read when somebody began to edit it: what others
    /// have changed meanwhile stays. Needs [Right#EDIT_SETTINGS]; refuses where both have changed
    /// the same, and what no shop can have.
    public ShopSettings change(Actor actor, ShopSettings seen, ShopSettings wanted) {
        return shared.change(actor, seen, wanted);
    }

    /// The code of the rate of products that name none.
    public String taxRate() {
        return database.read(tx -> taxRate(tx));
    }

    public static String taxRate(Transaction tx) {
        return tx.settings().get(TAX_RATE).orElse(UsualTaxRates.ALL.getFirst().code());
    }

    /// The language on this till's screen: the shop's until somebody chose another. Paper keeps the
    /// shop's.
    public String language() {
        return database.read(
                tx -> tx.settings().get(LANGUAGE).orElseGet(() -> read(tx).language()));
    }

    /// Chooses the language on the screen; everybody may.
    public void language(String tag) {
        require(ShopSettings.LANGUAGES.contains(tag), LANGUAGE);
        database.write(tx -> putQuietly(tx, LANGUAGE, tag));
    }

    /// `light` or `dark`.
    public String theme() {
        return database.read(tx -> tx.settings().get(THEME).orElse("light"));
    }

    /// Chooses between `light` and `dark`; everybody may.
    public void theme(String theme) {
        require(THEMES.contains(theme), THEME);
        database.write(tx -> putQuietly(tx, THEME, theme));
    }

    public static ShopSettings read(Transaction tx) {
        return of(tx.settings().all());
    }

    /// What all settings say.
    public static ShopSettings of(Map<String, String> values) {
        ShopSettings usual = ShopSettings.usual("", "", "", "uz");
        return new ShopSettings(
                values.getOrDefault("shop.name", usual.name()),
                values.getOrDefault("shop.address", usual.address()),
                values.getOrDefault("shop.taxId", usual.taxId()),
                values.getOrDefault("shop.phone", usual.phone()),
                values.getOrDefault("shop.till", usual.till()),
                values.getOrDefault("shop.currency", usual.currency()),
                values.getOrDefault("shop.language", usual.language()),
                values.getOrDefault("shop.footer", usual.footer()),
                number(values, "money.cashStep", usual.cashStep()),
                number(values, "money.hideZeroDecimals", 1) == 1,
                Money.of(number(values, "shift.differenceLimit", usual.differenceLimit().minor())),
                new ShiftHours(
                        Duration.ofHours(number(values, "shift.warnHours", 20)),
                        Duration.ofHours(number(values, "shift.stopHours", 24)),
                        Duration.ofMinutes(
                                number(values, "till.lockMinutes", ShiftHours.USUAL_LOCK_MINUTES))),
                StockPolicy.valueOf(values.getOrDefault(STOCK, usual.stock().name())),
                number(values, "till.sound", 1) == 1);
    }

    static void write(Transaction tx, ShopSettings settings) {
        values(settings).forEach(tx.settings()::put);
    }

    private static Map<String, String> values(ShopSettings s) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("shop.name", text(s.name()));
        values.put("shop.address", text(s.address()));
        values.put("shop.taxId", text(s.taxId()));
        values.put("shop.phone", s.phone());
        values.put("shop.till", text(s.till()));
        values.put("shop.currency", s.currency());
        values.put("shop.language", s.language());
        values.put("shop.footer", text(s.footer()));
        values.put("money.cashStep", Long.toString(s.cashStep()));
        values.put("money.hideZeroDecimals", s.hideZeroDecimals() ? "1" : "0");
        values.put("shift.differenceLimit", Long.toString(s.differenceLimit().minor()));
        values.put("shift.warnHours", Long.toString(s.hours().warnAfter().toHours()));
        values.put("shift.stopHours", Long.toString(s.hours().stopAfter().toHours()));
        values.put("till.lockMinutes", Long.toString(s.hours().lockAfter().toMinutes()));
        values.put(STOCK, s.stock().name());
        values.put("till.sound", s.sound() ? "1" : "0");
        return values;
    }

    private static void require(boolean known, String setting) {
        if (!known) {
            throw new Refused(new Problem.BadSetting(setting));
        }
    }

    /// Of several lines each keeps its place.
    private static String text(String typed) {
        return typed.lines().map(TypedText::line).collect(Collectors.joining("\n"));
    }

    private static Object putQuietly(Transaction tx, String name, String value) {
        tx.settings().put(name, value);
        return name;
    }

    private static long number(Map<String, String> values, String name, long usual) {
        String value = values.get(name);
        return value == null ? usual : Long.parseLong(value);
    }
}
