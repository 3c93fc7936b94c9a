package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.CliBackend;
import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.OfferedRate;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.CashReasons;
import smena.printing.document.StoredForm;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.PlainPaper;
import smena.service.Refusals;
import smena.service.Services;
import smena.service.export.ExportWords;
import smena.service.integrity.Checkup.Finding;
import smena.service.integrity.Checkup.Subject;
import smena.service.ports.Receipt;
import smena.service.ports.Typesetter;
import smena.service.shop.Setup;
import smena.text.MoneyStyle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

class TrainingFolderTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Typesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);

    @TempDir private Path folder;

    @Test
    void hasTheShopItsGoodsAndPeopleAndNothingThatWasBooked() {
        Path real = shop();
        in(real, TrainingFolderTest::sell);
        Path training = prepare(real);
        assertEquals(folder.resolve("shop-training"), training);
        in(
                training,
                till -> {
                    assertTrue(till.settings().isTraining());
                    assertEquals("«Sharq»", till.settings().shop().name());
                    assertEquals(Optional.empty(), till.selling().last());
                    assertEquals(
                            "Choy",
                            till.products()
                                    .catalog()
                                    .byBarcode("4780001000013")
                                    .orElseThrow()
                                    .name());
                    Employee manager = till.people().people().getFirst();
                    assertEquals(manager, till.people().logIn(manager.id(), "335577"));
                    assertTrue(sell(till).number().endsWith("-00001"));
                });
    }

    @Test
    void usesNothingOfTheRealTillUp() throws Exception {
        Path real = shop();
        in(real, TrainingFolderTest::sell);
        Map<String, byte[]> before = files(real);
        Path training = prepare(real);
        in(training, TrainingFolderTest::sell);
        in(training, TrainingFolderTest::sell);
        Map<String, byte[]> after = files(real);
        assertEquals(before.keySet(), after.keySet());
        for (String name : List.of("keys/journal.key", "keys/pin.pepper")) {
            assertTrue(Arrays.equals(before.get(name), after.get(name)), name);
        }
        in(
                real,
                till -> {
                    assertFalse(till.settings().isTraining());
                    assertTrue(sell(till).number().endsWith("-00002"));
                });
    }

    @Test
    void isMadeOnceAndKept() {
        Path real = shop();
        in(prepare(real), TrainingFolderTest::sell);
        in(prepare(real), till -> assertTrue(sell(till).number().endsWith("-00002")));
    }

    /// Whoever practises pays as the shop is paid, and gives the shop's reasons.
    @Test
    void takesTheWaysToPayTheReasonsForCashAndTheTaxRatesAlong() {
        Path real = shop();
        CashReasons reasons = new CashReasons(Map.of(CashReasons.Act.PAY_OUT, List.of("Muz")));
        List<MethodCard> wanted = new ArrayList<>();
        List<OfferedRate> rates = new ArrayList<>();
        in(
                real,
                till -> {
                    Actor manager = Actor.of(till.people().people().getFirst());
                    List<MethodCard> before = till.paymentMethods().all();
                    wanted.addAll(before.reversed());
                    wanted.addFirst(MethodCard.fresh(PaymentMethod.Kind.WALLET).named("Sharqpay"));
                    wanted.replaceAll(
                            card ->
                                    card.method().code().equals("transfer")
                                            ? card.active(false)
                                            : card);
                    till.paymentMethods().change(manager, before, wanted);
                    till.cashReasons().change(manager, CashReasons.USUAL, reasons);
                    rates.addAll(till.products().catalog().taxRates());
                });
        in(
                prepare(real),
                till -> {
                    assertEquals(told(wanted), told(till.paymentMethods().all()));
                    assertEquals(
                            reasons.of(CashReasons.Act.PAY_OUT),
                            till.cashReasons().reasons().of(CashReasons.Act.PAY_OUT));
                    assertEquals(rates, till.products().catalog().taxRates());
                    assertEquals(List.of(), till.audit().verify().findings());
                });
    }

    private static List<String> told(List<MethodCard> cards) {
        return cards.stream()
                .map(c -> c.method().kind() + " " + c.method().name() + " " + c.active())
                .toList();
    }

    @Test
    void peopleHaveTheRolesAndRightsOfTheRealTill() {
        Path real = shop();
        in(
                real,
                till -> {
                    Actor manager = Actor.of(till.people().people().getFirst());
                    till.roles().grant(manager, Role.CASHIER, Right.VOID, Grant.ALLOWED);
                    Role gone = till.roles().add(manager, "Vaqtincha", "CASHIER");
                    till.roles().archive(manager, gone.code());
                    Role store = till.roles().add(manager, "Omborchi", "SENIOR");
                    till.roles().grant(manager, store, Right.SELL, Grant.DENIED);
                    Role now = till.roles().all().getLast();
                    till.people().add(manager, "Botir", now, "4826");
                    till.people().add(manager, "Dilnoza", Role.CASHIER, "4826");
                });
        in(
                prepare(real),
                till -> {
                    Role cashier = till.people().people().getLast().role();
                    assertEquals(Grant.ALLOWED, cashier.grant(Right.VOID));
                    Employee botir = till.people().people().get(1);
                    assertEquals("Omborchi", botir.role().title());
                    assertEquals(Grant.DENIED, botir.role().grant(Right.SELL));
                    assertEquals(Grant.WITH_APPROVAL, botir.role().grant(Right.MANAGE_STOCK));
                    assertEquals(botir, till.people().logIn(botir.id(), "4826"));
                    assertEquals(List.of(), till.audit().verify().findings());
                });
    }

    @Test
    void isADemoShopWhereThereIsNoRealOne() {
        Path training = prepare(folder.resolve("nothing"));
        in(
                training,
                till -> {
                    assertTrue(till.settings().isTraining());
                    assertEquals(3, till.people().people().size());
                });
        assertFalse(Files.exists(folder.resolve("nothing")));
    }

    @Test
    void isNeverTheRealFolder() throws Exception {
        Path training = prepare(shop());
        refused(training);
        Path other = folder.resolve("other");
        Files.createSymbolicLink(folder.resolve("other-training"), Files.createDirectory(other));
        refused(other);
        Path third = folder.resolve("third");
        DataFolder.open(folder.resolve("third-training"), CLOCK, PAGES).close();
        refused(third);
        assertEquals(Optional.of(folder.resolve("shop")), TrainingFolder.real(training));
    }

    @Test
    void everyPaperSaysWhatItIsAndProgramsAndAuditorsGetNothing() {
        Path training = prepare(shop());
        in(
                training,
                till -> {
                    Sale sale = sell(till);
                    byte[] receipt =
                            till.papers()
                                    .receipt(
                                            Receipt.of(sale),
                                            till.settings().shop(),
                                            till.paper().texts(),
                                            0,
                                            "uz");
                    twice("OʻQUV CHEKI", receipt);
                    ShiftReport report = till.reports().xOnCommandLine(sale.shiftId());
                    twice("OʻQUV UCHUN", till.papers().report(report, 0, "uz"));
                    Refusals.assertRefused(
                            new Problem.TrainingOnly(),
                            () ->
                                    till.export()
                                            .write(folder.resolve("out"), new ExportWords("", "")));
                    assertEquals(
                            List.of(Subject.TRAINING),
                            till.checkup().run().stream()
                                    .map(Finding::subject)
                                    .filter(Subject.TRAINING::equals)
                                    .toList());
                });
        try (DataFolder opened = DataFolder.open(training, CLOCK, PAGES)) {
            Refusals.assertRefused(
                    new Problem.TrainingOnly(),
                    () ->
                            new HeadlessTill(opened, CLOCK, StepRunner.Watch.NONE)
                                    .run(
                                            new CliBackend.Listening(
                                                    OptionalInt.of(0), Optional.empty()),
                                            new Silent()));
        }
    }

    private static void twice(String words, byte[] page) {
        String text = PlainPaper.of(page, 48);
        assertTrue(text.indexOf(words) >= 0 && text.indexOf(words) < text.lastIndexOf(words), text);
        assertFalse(StoredForm.read(page).elements().isEmpty());
    }

    private void refused(Path data) {
        assertTrue(
                Refusals.problemOf(() -> prepare(data)) instanceof Problem.NoTrainingHere,
                data.toString());
    }

    private static Path prepare(Path data) {
        return TrainingFolder.prepare(data, Optional.empty(), CLOCK, PAGES);
    }

    private Path shop() {
        Path real = folder.resolve("shop");
        in(
                real,
                till -> {
                    Employee manager =
                            till.setup()
                                    .shop(
                                            new Setup.ShopDetails("«Sharq»", "", "", "VAT12", "uz"),
                                            "Aziza Yusupova",
                                            "335577");
                    till.products()
                            .catalog()
                            .add(
                                    Actor.of(manager),
                                    new NewProduct(
                                            "Choy",
                                            "4780001000013",
                                            "Choy",
                                            Money.of(1_890_000),
                                            Unit.PIECE,
                                            "VAT12"));
                });
        return real;
    }

    private static Sale sell(Services till) {
        Actor who = Actor.of(till.people().people().getFirst());
        Optional<Shift> open = till.shifts().current();
        if (open.isEmpty()) {
            till.shifts().open(who, CashCount.total(Money.of(100)));
        }
        long product = till.products().catalog().page(Optional.empty(), 0, 1).getFirst().id();
        Basket basket = till.baskets().add(who, product, Quantity.ONE);
        PaymentMethod cash = till.selling().methods().getFirst();
        return till.selling().pay(who, basket, List.of(new Tender(cash, Money.of(10_000_000), "")));
    }

    private static void in(Path data, Consumer<Services> work) {
        try (DataFolder opened = DataFolder.open(data, CLOCK, PAGES)) {
            work.accept(opened.services());
        }
    }

    private static Map<String, byte[]> files(Path data) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(data)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                all.put(data.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return all;
    }

    private static final class Silent implements CliBackend.ServeListener {
        @Override
        public void ready(CliBackend.Answering now) {}

        @Override
        public void refused(Problem problem) {}

        @Override
        public void bug(CliBackend.LoggedBug bug) {}
    }
}
