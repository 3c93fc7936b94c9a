package smena.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.ShopSettings;
import smena.printing.layout.Logos;
import smena.printing.layout.PaperTypesetter;
import smena.service.NewerLayout;
import smena.service.Services;
import smena.service.ports.Typesetter;
import smena.service.shift.ClosingRequest;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class CommandLineTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final Typesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);
    private Typesetter papers = PAGES;

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aNewTillSaysItsPinsOnce() throws IOException {
        assertEquals(0, run("init", "--demo", "--json"), err::toString);
        List<?> people = list("people");
        Map<Object, Object> first = new LinkedHashMap<>((Map<?, ?>) people.getFirst());
        Object token = Objects.requireNonNull(first.remove("token"));
        assertEquals(
                Map.of("id", 1, "name", "Dilnoza Karimova", "role", "CASHIER", "pin", "1111"),
                first);
        assertEquals(3, people.size());
        Object programs = Objects.requireNonNull(JSON.std.mapFrom(out.toString()).get("api_token"));
        try (Services services = open()) {
            assertEquals("Dilnoza Karimova", ownerOf(services, token));
            assertEquals("Aziza Yusupova", ownerOf(services, programs));
        }

        assertEquals(3, run("init"));
        assertTrue(err.toString().contains("holds a till already"), err::toString);
    }

    @Test
    void aRealShopGetsAManagerWhoCanLogIn() throws IOException {
        assertEquals(0, run("init", "--shop", "Baraka", "--manager", "Aziza", "--json"));
        Map<?, ?> person = (Map<?, ?>) list("people").getFirst();
        try (Services services = open()) {
            assertEquals("Baraka", services.settings().shop().name());
            Employee aziza = services.people().people().getFirst();
            services.people().logIn(aziza.id(), String.valueOf(person.get("pin")));
        }
    }

    @Test
    void anEmptyFolderStaysEmptyUntilItIsInitialised() throws IOException {
        for (String command : List.of("check", "report x", "import x.csv")) {
            assertEquals(3, run(command.split(" ")), command);
            assertTrue(err.toString().contains("smena init"), err::toString);
        }
        assertFalse(Files.exists(data()));
        assertEquals(0, run("init"));
        assertTrue(out.toString().contains(data().toString()), out::toString);
        Path goods = Files.writeString(folder.resolve("goods.csv"), "barcode,name\n");
        assertEquals(1, run("import", goods.toString()));
        assertTrue(err.toString().contains("not set up"), err::toString);
    }

    @Test
    void aFolderInUseIsSaidInTheLanguageAskedFor() {
        InitialisedTill.putInto(data());
        AppFolders.prepare(data());
        try (SingleInstance held = SingleInstance.take(data())) {
            assertEquals(3, run("import", "x.csv", "--lang", "ru"));
            assertTrue(err.toString().contains("использует другая касса"), err::toString);
        }
        assertEquals(0, run("check"), () -> out.toString() + err);
    }

    @Test
    void databasesThatAreNoneOrNewerAreLeftAlone() throws Exception {
        InitialisedTill.putInto(data());
        Path file = data().resolve("smena.db");
        sql(
                "update flyway_schema_history set version = '99' where installed_rank ="
                        + " (select max(installed_rank) from flyway_schema_history)");
        assertEquals(3, run("check"));
        assertTrue(err.toString().contains("newer Smena (99)"), err::toString);

        Files.writeString(file, "no database");
        assertEquals(3, run("check"));
        assertEquals("no database", Files.readString(file));
    }

    @Test
    void aSoundFolderPassesAndATamperedJournalDoesNot() throws Exception {
        run("init", "--demo");
        assertEquals(0, run("check", "--json"), () -> out.toString() + err);
        assertEquals(true, JSON.std.mapFrom(out.toString()).get("good"));
        assertEquals(20, list("findings").size());

        sql("drop trigger journal_is_never_changed");
        sql("update journal set payload = '{}', packed = null where seq = 2");
        assertEquals(1, run("check"));
        assertTrue(out.toString().contains("✗ Journal: entry 2 does not hold"), out::toString);
    }

    @Test
    void theBooksAreVerifiedHereAndElsewhere() throws Exception {
        InitialisedTill.putInto(data());
        try (Services services = open()) {
            closeAShift(services);
        }
        assertEquals(0, run("verify"), () -> out.toString() + err);
        assertTrue(out.toString().contains("Everything holds"), out::toString);
        Path audit = folder.resolve("audit");
        assertEquals(0, run("export", "--to", audit.toString()), () -> out.toString() + err);
        assertEquals(1, run("export", "--to", audit.toString()));
        assertTrue(err.toString().contains("is not empty"), err::toString);
        Path key = Files.copy(audit.resolve("journal.pub"), folder.resolve("kept.pub"));

        sql("drop trigger journal_is_never_changed");
        sql("update journal set payload = '{}', packed = null where seq = 2");
        assertEquals(1, run("verify", "--lang", "ru"));
        assertTrue(out.toString().contains("Первая неверная запись: Запись 2"), out::toString);
        assertEquals(1, run("verify", "--key", key.toString(), "--json"));
        Map<?, ?> first = (Map<?, ?>) JSON.std.mapFrom(out.toString()).get("first_broken");
        assertEquals(2, Objects.requireNonNull(first).get("seq"));
        assertEquals("PEOPLE_CHANGED", first.get("kind"));

        String[] elsewhere = {"verify", "--export", audit.toString(), "--key", key.toString()};
        assertEquals(0, run(elsewhere), () -> out.toString() + err);
        Path journal = audit.resolve("journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("Dilnoza", "Nobody"));
        assertEquals(1, run(elsewhere));
        assertEquals(2, run("verify", "--export", audit.toString()));
        assertEquals(2, run("export"));
        assertEquals(1, run("verify", "--export", audit.toString(), "--key", journal.toString()));
        assertTrue(err.toString().contains("public key"), err::toString);
    }

    /// One shift: said before what is wrong with it, with its journal open or not.
    @Test
    void aShiftIsVerifiedAlone() throws Exception {
        InitialisedTill.putInto(data());
        try (Services services = open()) {
            closeAShift(services);
            services.shifts().open(manager(services), CashCount.total(Money.ZERO));
        }
        assertEquals(0, run("verify", "--shift", "1"), () -> out.toString() + err);
        assertTrue(out.toString().startsWith("Shift № 1 checked:"), out::toString);
        assertTrue(out.toString().contains("Everything holds"), out::toString);
        assertEquals(0, run("verify", "--shift", "2"), () -> out.toString() + err);
        assertTrue(out.toString().contains("It has no Z yet"), out::toString);
        assertEquals(1, run("verify", "--shift", "3"));
        assertEquals(2, run("verify", "--shift", "1", "--key", "x.pub"));

        sql("drop trigger journal_is_never_changed");
        sql("update journal set payload = '{}', packed = null where kind = 'CASH_COUNTED'");
        sql("update journal set hash = 'x' where seq = (select max(seq) from journal)");
        assertEquals(1, run("verify", "--shift", "1"), () -> out.toString() + err);
        List<String> said = out.toString().lines().toList();
        assertTrue(said.getFirst().startsWith("Shift № 1 checked:"), out::toString);
        assertTrue(said.getFirst().endsWith("Something does not hold:"), out::toString);
        assertTrue(said.get(1).startsWith("✗ Entry "), out::toString);
        assertEquals(1, run("verify", "--shift", "1", "--json"));
        assertEquals(false, JSON.std.mapFrom(out.toString()).get("ok"));
    }

    @Test
    void salesOfAPeriodAreATableOrJson() throws IOException {
        InitialisedTill.putInto(data());
        assertEquals(0, run("report", "sales", "--from", "2026-01-01", "--to", "2026-12-31"));
        assertTrue(out.toString().contains("Total"), out::toString);
        assertEquals(
                0,
                run(
                        "report",
                        "sales",
                        "--from",
                        "2026-01-01",
                        "--to",
                        "2026-01-01",
                        "--by",
                        "tax",
                        "--json"));
        assertTrue(
                out.toString()
                        .contains(
                                "{\"by\":\"tax\",\"rows\":[],\"total\":{\"receipts\":0,"
                                        + "\"sales\":0.00,\"discounts\":0.00,"
                                        + "\"refunds\":0.00,\"revenue\":0.00,\"tax\":0.00,"
                                        + "\"without_cost\":0.00}}"),
                out::toString);
        String[] narrowed = {
            "report", "sales", "--from", "2026-01-01", "--to", "2026-12-31", "--method", "cash"
        };
        assertEquals(0, run(narrowed));
        assertTrue(out.toString().contains("Way to pay: Cash"), out::toString);
        assertTrue(out.toString().contains("of payments are not known"), out::toString);
        List<String> goods = new ArrayList<>(List.of(narrowed));
        goods.addAll(List.of("--by", "product"));
        assertEquals(1, run(goods.toArray(String[]::new)));
        assertTrue(err.toString().contains("Payments are not divided by goods"), err::toString);
        goods.set(goods.size() - 1, "day");
        goods.addAll(List.of("--supplier", "nobody"));
        assertEquals(1, run(goods.toArray(String[]::new)));
        assertEquals(0, run("report", "goods", "--list", "loss"));
        assertTrue(out.toString().contains("Lampochka LED 10 W"), out::toString);
        assertTrue(out.toString().contains("4,52 %"), out::toString);
        assertEquals(0, run("report", "goods", "--json"));
        assertTrue(out.toString().contains("\"list\":\"value\",\"rows\":[{\"name\":\"Non\""));
        Path file = folder.resolve("abc.csv");
        assertEquals(0, run("report", "goods", "--list", "dead", "--to-file", file.toString()));
        assertTrue(Files.readString(file).contains("Name;Category;In stock"), file::toString);
        assertEquals(2, run("report", "goods", "--list", "x"));
        assertEquals(2, run("report", "goods", "--days", "0"));
        assertEquals(2, run("report", "goods", "--list", "abc", "--by", "x"));
        for (String wrong :
                List.of(
                        "--from 2026-01-02 --to 2026-01-01",
                        "--from 2026-01-01 --to 2026-01-02 --by colour",
                        "--from yesterday --to 2026-01-02",
                        "--from 2026-01-01")) {
            assertEquals(2, run(("report sales " + wrong).split(" ")), wrong);
        }
    }

    @Test
    void expensesAndControlOfAPeriodAreATableJsonOrAFile() throws IOException {
        InitialisedTill.putInto(data());
        String day;
        try (Services services = open()) {
            Actor actor = manager(services);
            Shift shift = services.shifts().open(actor, CashCount.total(Money.of(900_000_00)));
            services.shifts()
                    .move(actor, CashMovement.Kind.PAY_OUT, Money.of(20_000_00), "Transport");
            services.goods().suppliers().add(actor, "Transport");
            services.goods()
                    .suppliers()
                    .payOut(actor, shift.id(), "Transport", Money.of(90_000_00), "non");
            day = shift.businessDate().toString();
        }
        String[] period = {"report", "expenses", "--from", day, "--to", day};
        assertEquals(0, run(period), err::toString);
        String table = out.toString().replace('\u00A0', ' ');
        assertTrue(table.contains("Transport · supplier"), table);
        assertTrue(table.contains("110 000"), table);
        assertEquals(0, run(with(period, "--json")), err::toString);
        assertEquals(
                List.of(true, false),
                list("rows").stream().map(row -> ((Map<?, ?>) row).get("supplier")).toList());
        Path file = folder.resolve("expenses.csv");
        assertEquals(0, run(with(period, "--to-file", file.toString())), err::toString);
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.getFirst().contains("Reason;Supplier;Amount;When"), lines::toString);
        assertEquals(4, lines.size(), lines::toString);
        period[1] = "control";
        Path sheet = folder.resolve("control.csv");
        assertEquals(0, run(with(period, "--to-file", sheet.toString())), err::toString);
        assertTrue(Files.readString(sheet).contains("Cashier;"), sheet::toString);
        Path pages = folder.resolve("control.pdf");
        assertEquals(0, run(with(period, "--to-file", pages.toString())), err::toString);
        assertEquals(
                "%PDF", new String(Files.readAllBytes(pages), 0, 4, StandardCharsets.US_ASCII));
        for (String report : List.of("expenses", "control")) {
            assertEquals(2, run("report", report, "--from", day, "--to", "2000-01-01"));
            String wrong = folder.resolve("no.txt").toString();
            assertEquals(
                    1,
                    run("report", report, "--from", day, "--to", day, "--to-file", wrong),
                    err::toString);
            assertFalse(Files.exists(Path.of(wrong)));
        }
    }

    private static String[] with(String[] before, String... more) {
        return Stream.concat(Stream.of(before), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void reportsAreTextOrPaper() throws IOException {
        InitialisedTill.putInto(data());
        assertEquals(1, run("report", "x"));
        assertTrue(
                err.toString().contains("No shift is open: there is no X-report."), err::toString);
        assertTrue(err.toString().contains("Please open a shift first!"), err::toString);
        for (String number : List.of("9", "0", "-1", "9223372036854775807")) {
            assertEquals(1, run("report", "z", "--", number), number);
            assertTrue(err.toString().contains("There is no Z-report " + number), err::toString);
        }
        assertEquals(1, run("report", "z", "9", "--lang", "ru"));
        assertTrue(err.toString().contains("Z-отчёта № 9 нет"), err::toString);
        try (Services services = open()) {
            services.shifts().open(manager(services), CashCount.total(Money.ZERO));
        }
        assertEquals(0, run("report", "x"), err::toString);
        long number;
        try (Services services = open()) {
            handOver(services);
        }
        assertEquals(0, run("report", "x"), err::toString);
        assertTrue(out.toString().contains("Handovers of the drawer"), out::toString);
        assertTrue(out.toString().contains("over +5"), out::toString);
        try (Services services = open()) {
            services.shifts().count(manager(services), CashCount.total(Money.ZERO));
            long shift = services.shifts().current().orElseThrow().id();
            ShiftReport z =
                    services.shifts()
                            .close(manager(services), shift, new ClosingRequest("", false, false));
            assertFalse(z.counts().last().orElseThrow().blind(), "looked at on the command line");
            number = closeAShift(services);
        }
        Path picture = folder.resolve("z.png");
        assertEquals(0, run("report", "z", Long.toString(number)), err::toString);
        assertTrue(out.toString().contains("250 000"), out::toString);
        assertFalse(out.toString().contains("Handovers"), out::toString);
        assertEquals(0, run("report", "z", Long.toString(number), "--png", picture.toString()));
        assertEquals(
                "PNG", new String(Files.readAllBytes(picture), 1, 3, StandardCharsets.US_ASCII));
        assertEquals(1, run("report", "z", "77"));
        assertTrue(err.toString().contains("There is no Z-report 77"), err::toString);
    }

    /// A newer layout, other texts, another logo, another language change no picture of an old Z.
    @Test
    void aZIsTheSamePictureForEver() throws IOException {
        InitialisedTill.putInto(data());
        long number;
        try (Services services = open()) {
            number = closeAShift(services);
        }
        byte[] first = pictureOf(number);
        assertEquals(0, run("report", "z", Long.toString(number)));
        String text = out.toString();
        try (Services services = open()) {
            ShopSettings now = services.settings().shop();
            services.settings().change(manager(services), services.settings().shop(), renamed(now));
            services.paper()
                    .change(
                            manager(services),
                            services.paper().texts(),
                            new PaperTexts(
                                    List.of("Yangi sarlavha"),
                                    List.of("Rahmat!"),
                                    false,
                                    false,
                                    false,
                                    true));
            Path logo = folder.resolve("logo.png");
            Files.write(logo, Logos.file("png", 300, 120));
            services.paper().logo(manager(services), logo);
        }
        papers = NewerLayout.of(PAGES);
        assertArrayEquals(first, pictureOf(number));
        assertEquals(0, run("report", "z", Long.toString(number)));
        assertEquals(text, out.toString());
        assertEquals(0, run("report", "z", Long.toString(number), "--lang", "ru"));
        assertTrue(out.toString().contains(NewerLayout.WORDS), "asked for in another language");
    }

    private static ShopSettings renamed(ShopSettings now) {
        return new ShopSettings(
                "Boshqa nom",
                now.address(),
                now.taxId(),
                now.phone(),
                now.till(),
                now.currency(),
                "uz-Cyrl",
                now.footer(),
                now.cashStep(),
                !now.hideZeroDecimals(),
                now.differenceLimit(),
                now.hours(),
                now.stock(),
                now.sound());
    }

    private byte[] pictureOf(long number) throws IOException {
        Path picture = folder.resolve("z.png");
        assertEquals(
                0,
                run("report", "z", Long.toString(number), "--png", picture.toString()),
                err::toString);
        return Files.readAllBytes(picture);
    }

    @Test
    void importsTellWhatTheyRefuse() throws IOException {
        InitialisedTill.putInto(data());
        Path goods =
                Files.writeString(
                        folder.resolve("goods.csv"),
                        "barcode,name,price\n4600000000015,Sut,100\n4600000000014,Non,100\n");
        assertEquals(1, run("import", goods.toString(), "--dry-run"));
        assertTrue(out.toString().contains("Nothing was kept"), out::toString);
        assertEquals(1, run("import", goods.toString()));
        assertTrue(out.toString().contains("line 3: wrong check digit"), out::toString);
        assertTrue(out.toString().contains("1 of 2 rows went in"), out::toString);
        try (Services services = open()) {
            assertEquals(
                    "Sut",
                    services.products().catalog().byBarcode("4600000000015").orElseThrow().name());
        }
    }

    @Test
    void aFileChangesWhatIsThereAndItsPricesAreTakenBack() throws IOException {
        InitialisedTill.putInto(data());
        Path goods =
                Files.writeString(
                        folder.resolve("goods.csv"),
                        "barcode,name,price\n2000000000015,,4500\n4600000000015,Sut,100\n"
                                + "4600000000022,,\n");
        assertEquals(2, run("import", goods.toString(), "--update", "--made-up-prices"));
        assertEquals(1, run("import", goods.toString(), "--update", "--dry-run"));
        String said = out.toString();
        assertTrue(said.contains("line 2: changed: Non «Obi»: Price 4"), said);
        assertTrue(said.contains("line 3: new: Sut"), said);
        assertTrue(said.contains("line 4: no product has this code: 4600000000022"), said);
        assertTrue(
                said.contains("3 rows: 1 would be new, 1 changed, 0 unchanged, 1 refused"), said);
        assertEquals(1, run("import", goods.toString(), "--update"));
        assertTrue(out.toString().contains("smena prices undo PRICE-00003"), out::toString);
        try (Services running = open()) {
            assertEquals(
                    Money.of(450_000),
                    running.products().catalog().byBarcode("2000000000015").orElseThrow().price());
            assertEquals(2, run("prices", "undo", "x"));
            assertEquals(0, run("prices", "undo", "price-00003"), err::toString);
            assertTrue(out.toString().contains("taken back by PRICE-00004"), out::toString);
            assertEquals(
                    Money.of(400_000),
                    running.products().catalog().byBarcode("2000000000015").orElseThrow().price());
        }
        assertEquals(1, run("prices", "undo", "3"));
        assertTrue(err.toString().contains("taken back already"), err::toString);
        assertEquals(1, run("prices", "undo", "9"));
        assertEquals(0, run("prices", "list"));
        assertTrue(out.toString().contains("PRICE-00003"), out::toString);
        assertEquals(0, run("prices", "list", "--json"));
        assertEquals(4, JSON.std.listFrom(out.toString()).size());
        assertEquals(0, run("verify"));
    }

    @Test
    void importsSayHowTheyReadAFileAndWhatTheyMend() throws IOException {
        InitialisedTill.putInto(data());
        Path goods =
                Files.writeString(
                        folder.resolve("goods.csv"),
                        "Штрихкод;Название;Цена;Ед. изм.\n36000291452;Мыло 🍎;100;г\n");
        assertEquals(1, run("import", goods.toString()));
        assertTrue(err.toString().contains("--unit г=kilogram/1000"), err::toString);
        assertEquals(2, run("import", goods.toString(), "--unit", "г=stone"));
        assertTrue(err.toString().contains("No such unit: stone"), err::toString);
        assertEquals(0, run("import", goods.toString(), "--unit", "г=kilogram/1000"));
        assertTrue(err.toString().contains("Encoding: UTF-8"), err::toString);
        assertTrue(out.toString().contains("put back: 036000291452"), out::toString);
        assertTrue(out.toString().contains("left out on paper: 🍎"), out::toString);
        try (Services services = open()) {
            assertEquals(
                    Money.of(100_000_00),
                    services.products().catalog().byBarcode("0036000291452").orElseThrow().price());
        }
    }

    @Test
    void theDirectoryOfGoodsCodesIsTakenFoundAndShown() throws IOException {
        InitialisedTill.putInto(data());
        assertEquals(1, run("mxik", "show"));
        assertTrue(out.toString().contains("There is no MXIK directory"), out::toString);
        Path codes =
                Files.writeString(
                        folder.resolve("codes.csv"),
                        "Код ИКПУ;Название\n02202002001039024;Вода\n00401001002003004;Молоко\n");
        assertEquals(2, run("mxik", "import", codes.toString(), "--column", "9=nothing"));
        assertEquals(0, run("mxik", "import", codes.toString(), "--dry-run"));
        assertTrue(out.toString().contains("Nothing was kept"), out::toString);
        assertEquals(1, run("mxik", "find", "voda"));
        try (Services running = open()) {
            assertEquals(Optional.empty(), running.products().goodsCodes().directory());
            assertEquals(0, run("mxik", "import", codes.toString(), "--json"), err::toString);
            assertEquals(2, JSON.std.mapFrom(out.toString()).get("codes"));
            assertEquals(2, running.products().goodsCodes().directory().orElseThrow().codes());
        }
        assertEquals(0, run("mxik", "find", "voda", "--json"));
        assertEquals(
                "02202002001039024",
                ((Map<?, ?>) JSON.std.listFrom(out.toString()).getFirst()).get("code"));
        Files.writeString(codes, "Код ИКПУ;Название\n00401001002003004;Молоко\n1;Нет\n");
        assertEquals(1, run("mxik", "import", codes.toString()));
        assertTrue(out.toString().contains("1 no longer valid since"), out::toString);
        assertTrue(
                out.toString().contains("line 3: not a goods code (MXIK) of 17 digits: 1"),
                out::toString);
        assertEquals(0, run("mxik", "find", "022"));
        assertTrue(out.toString().contains("no longer valid since"), out::toString);
        assertEquals(0, run("mxik", "show"));
        assertEquals(0, run("verify"));
        assertEquals(0, run("check"), out::toString);
        assertTrue(out.toString().contains("MXIK directory: 1 valid codes"), out::toString);
        try (Stream<Path> made = Files.list(data().resolve("goods-codes"))) {
            Files.write(made.findFirst().orElseThrow(), new byte[9_000]);
        }
        assertEquals(0, run("check"), out::toString);
        assertTrue(out.toString().contains("! The MXIK directory cannot be read"), out::toString);
        assertEquals(1, run("mxik", "find", "moloko"));
        assertTrue(err.toString().contains("cannot be read"), err::toString);
        assertEquals(1, run("mxik", "import", codes.toString()), err::toString);
        assertEquals(0, run("mxik", "find", "moloko"));
    }

    @Test
    void aBugIsOneSentenceWithTheCodeOfItsLog() throws IOException {
        InitialisedTill.putInto(data());
        assertBug(new IllegalStateException("broken for the test"));
        assertBug(new StackOverflowError("too deep for the test"));
    }

    private void assertBug(Throwable bug) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        TillCliBackend house =
                new TillCliBackend(
                        Clock.system(ZONE),
                        PAGES,
                        data(),
                        (_, _, _) -> {
                            if (bug instanceof Error error) {
                                throw error;
                            }
                            throw (RuntimeException) bug;
                        });
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        Commands commands = new Commands(house, terminal, Locale.ENGLISH, ZONE, new Random(7));
        assertEquals(1, commands.run());
        List<String> lines = err.toString().lines().toList();
        assertEquals(1, lines.size(), err::toString);
        Matcher code = Pattern.compile("code ([A-Z2-9]{3}-[A-Z2-9]{3});").matcher(err.toString());
        assertTrue(code.find(), err::toString);
        assertTrue(lines.getFirst().endsWith(data().resolve("logs").toString()), err::toString);
        String log = Files.readString(data().resolve("logs").resolve("till.0.log"));
        assertTrue(log.contains("bug " + code.group(1)), log);
        assertTrue(log.contains(bug.toString()), log);
        assertTrue(log.contains("at smena.app.CommandLineTest"), log);
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(pom);
        assertTrue(version.find());
        assumeTrue(!Version.CURRENT.startsWith("$"), "not built by Maven");
        assertEquals(version.group(1), Version.CURRENT);
        assertEquals(0, run("--version"));
        assertEquals("Smena " + version.group(1), out.toString().strip());
    }

    @Test
    void wrongUsageIsExplained() {
        for (String wrong : List.of("--nonsense", "import", "report z twelve", "sell")) {
            assertEquals(2, run(wrong.split(" ")), wrong);
            assertTrue(err.toString().contains("--help"), err::toString);
        }
        assertEquals(2, run("init", "--demo", "--shop", "X"));
        assertFalse(Files.exists(data()));
    }

    @Test
    void aValueOfAnotherKindIsSaidInTheLanguageAskedFor() {
        InitialisedTill.putInto(data());
        for (String number : List.of("twelve", "9,5", "99999999999999999999", "")) {
            assertEquals(2, run("report", "z", number, "--lang", "ru"), number);
            assertTrue(err.toString().startsWith(number + " — не целое число"), err::toString);
        }
        for (String date : List.of("yesterday", "2026-02-30", "01.02.2026", "2026-1-1", "")) {
            String[] sales = {"report", "sales", "--from", date, "--to", "2026-02-01"};
            assertEquals(2, run(sales), date);
            assertTrue(err.toString().startsWith(date + " is not a date"), err::toString);
        }
    }

    /// Names come from people, files come from anywhere, and neither moves the cursor.
    @Test
    void nothingThatATerminalObeysReachesIt() throws Exception {
        InitialisedTill.putInto(data());
        sql(
                "update person set name = 'Ivan' || char(27) || '[2J' || char(8238) || char(155) || 'x'");
        assertEquals(0, run("person", "list"));
        assertTrue(out.toString().contains("Ivan\uFFFD[2J\uFFFD\uFFFDx"), out::toString);
        Path goods = folder.resolve("goods.csv");
        Files.writeString(
                goods,
                "barcode;name;price\n4780000000014;Non;\u001B[31m12\u202E\n4780000000021;Su\u202E\u200Bt;5000\n");
        run("import", goods.toString());
        assertSafe();
        try (Services services = open()) {
            assertTrue(
                    services.products().catalog().search("sut", 20).stream()
                            .anyMatch(product -> product.name().equals("Sut")));
        }
        run("person", "unlock", "no\rbody\u0007");
        assertSafe();
        run("report", "z", "\u001B]0;title\u0007");
        assertSafe();
        run("backup", "--to", folder.resolve("a\u202Eb/c").toString());
        assertSafe();
    }

    private void assertSafe() {
        String all = out.toString() + err;
        assertTrue(
                all.codePoints()
                        .allMatch(
                                c ->
                                        c == '\n'
                                                || !Character.isISOControl(c)
                                                        && Character.getType(c)
                                                                != Character.FORMAT),
                all);
    }

    @Test
    void helpTeachesInEveryLanguage() {
        for (String tag : List.of("uz", "uz-Cyrl", "ru", "en")) {
            for (String command :
                    List.of(
                            "",
                            "init",
                            "serve",
                            "import",
                            "report",
                            "report x",
                            "report sales",
                            "check",
                            "verify",
                            "export")) {
                String line = (command + " --help --lang " + tag).strip();
                assertEquals(0, run(line.split(" ")), line);
                assertTrue(out.toString().contains("--data"), out::toString);
                assertFalse(out.toString().contains("[help."), out::toString);
            }
        }
        run("import", "--help");
        assertTrue(out.toString().contains("divided by 1991"), out::toString);
    }

    private static String ownerOf(Services services, Object token) {
        return services.apiClients().recognise(String.valueOf(token)).orElseThrow().owner().name();
    }

    private List<?> list(String name) throws IOException {
        Object list = JSON.std.mapFrom(out.toString()).get(name);
        return (List<?>) Objects.requireNonNull(list);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        TillCliBackend house =
                new TillCliBackend(Clock.system(ZONE), papers, data(), (_, _, _) -> 0);
        return new Commands(house, terminal, Locale.ENGLISH, ZONE, new Random(7)).run(arguments);
    }

    private Path data() {
        return folder.toAbsolutePath().normalize().resolve("data folder");
    }

    private Services open() {
        return Services.open(data(), Clock.system(ZONE), PAGES);
    }

    private static Actor manager(Services services) {
        Employee manager =
                services.people().people().stream()
                        .filter(person -> person.role().is(Role.MANAGER))
                        .findFirst()
                        .orElseThrow();
        return Actor.of(manager);
    }

    /// Counted with 5 too much.
    private static void handOver(Services services) {
        Actor actor = manager(services);
        services.handovers().count(actor, CashCount.total(Money.of(5_00)));
        services.handovers().take(services.handovers().give(actor, "333333"), 1, "1111");
    }

    private static long closeAShift(Services services) {
        Actor actor = manager(services);
        CashCount count = CashCount.total(Money.of(250_000_00));
        Shift shift = services.shifts().open(actor, count);
        services.shifts().count(actor, count);
        return services.shifts()
                .close(actor, shift.id(), new ClosingRequest("", false, false))
                .zNumber()
                .orElseThrow();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data().resolve("smena.db"));
                Statement open = connection.createStatement()) {
            open.execute(statement);
        }
    }
}
