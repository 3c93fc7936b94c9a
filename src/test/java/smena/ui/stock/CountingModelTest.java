package smena.ui.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockTakeCount;
import smena.domain.stock.StockTakePlace;
import smena.domain.stock.StockTakeScope;
import smena.service.TestShop;
import smena.service.stock.StockTakes;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.LoadState;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.shell.Session;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.stock.CountingModel.Mode;
import smena.ui.weighing.Scales;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;

/// Scans are counted one after the other, slips are mended, and each step is taken once; in a real
/// shop, whose answers come when the test says so.
@OnScreen
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountingModelTest {
    private static final int BREAD = 0;
    private static final int MILK = 1;
    private static final int RICE = 2;

    @TempDir static Path folder;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Background slow =
            new Background(
                    waiting::add,
                    Runnable::run,
                    _ -> {},
                    bug -> {
                        throw new AssertionError(bug);
                    });
    private final List<String> heard = new ArrayList<>();
    private final List<Approval.Ask> asked = new ArrayList<>();
    private final Localization localization = Snapshots.localization(Language.UZ);
    private TestShop shop;
    private int beeps;

    @BeforeAll
    void open() {
        shop = new TestShop(folder);
        shop.open(500_000);
    }

    @BeforeEach
    void begin() {
        takes().open().forEach(take -> takes().giveUp(shop.manager(), take.uuid()));
        heard.clear();
        asked.clear();
        waiting.clear();
        beeps = 0;
    }

    @AfterAll
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void fiveScansBeforeTheFirstAnswerAreAllCounted() {
        Counting at = counting(shop.manager());
        for (int product : new int[] {BREAD, MILK, BREAD, BREAD, MILK}) {
            at.model().scanned(shop.product(product).barcode());
        }
        run();
        assertEquals(Quantity.of(3), counted(at, BREAD));
        assertEquals(Quantity.of(2), counted(at, MILK));
        assertEquals(
                List.of(shop.product(MILK).name(), shop.product(BREAD).name()),
                at.model().list().items().stream().map(StockTakeCount::name).toList());
        assertEquals(shop.product(MILK).barcode(), at.model().list().items().getFirst().barcode());
        at.model().step(1);
        at.model().step(1);
        at.model().step(-1);
        run();
        assertEquals(Quantity.of(3), counted(at, MILK), "each step from what is there then");
        for (int i = 0; i < 5; i++) {
            at.model().step(-1);
        }
        run();
        assertEquals(Quantity.ZERO, counted(at, MILK), "not below nothing");
    }

    @Test
    void whatIsNotCountedIsHeardAndSaid() {
        Counting at = counting(shop.manager());
        at.model().scanned("4780000000001");
        run();
        assertEquals(1, beeps);
        assertEquals(List.of("UnknownBarcode[code=4780000000001]"), heard);
        Counting bread = counting(shop.manager(), BREAD);
        bread.model().scanned(shop.product(MILK).barcode());
        run();
        assertEquals(1, beeps);
        assertEquals(
                new Problem.OutsideStockTake(shop.product(MILK).name()).toString(),
                heard.getLast());
    }

    @Test
    void nobodyIsAskedForTwoProductsAtOnce() {
        Counting at = counting(shop.manager());
        at.model().modeProperty().set(Mode.ASK);
        at.model().scanned(shop.product(BREAD).barcode());
        at.model().scanned(shop.product(MILK).barcode());
        run();
        assertEquals(shop.product(BREAD).id(), at.model().askedProperty().get().id());
        assertEquals(List.of("first " + shop.product(BREAD).name()), heard);
        assertEquals(1, beeps);
        at.model().answer(Quantity.of(120));
        run();
        assertNull(at.model().askedProperty().get());
        assertEquals(Quantity.of(120), counted(at, BREAD));
        at.model().scanned(shop.product(MILK).barcode());
        run();
        at.model().leave();
        run();
        assertTrue(takes().counting().of(at.take().uuid(), shop.product(MILK).id()).isEmpty());
        at.model().modeProperty().set(Mode.EACH);
        at.model().chosen(shop.product(RICE).id());
        run();
        assertEquals(Unit.KILOGRAM, shop.product(RICE).unit());
        assertEquals("weigh " + shop.product(RICE).name(), heard.getLast());
    }

    @Test
    void aPlaceIsMendedOrTakenAway() {
        Counting at = counting(shop.manager());
        at.model().scanned(shop.product(BREAD).barcode());
        run();
        StockTakePlace place = at.model().list().items().getFirst().last();
        at.model().mend(place, Quantity.of(70), () -> heard.add("done"));
        run();
        assertEquals(Quantity.of(70), at.model().list().items().getFirst().counted());
        assertEquals("done", heard.getLast());
        at.model().remove(place, left -> heard.add("left " + left.isPresent()));
        run();
        assertEquals("left false", heard.getLast());
        assertEquals(List.of(), at.model().list().items());
        assertNull(at.model().lastProperty().get());
    }

    /// Two presses of a button book once; who needs an approval is asked for it.
    @Test
    void itIsFinishedOnceWithAnApproval() {
        Counting at = counting(shop.senior());
        at.model().scanned(shop.product(BREAD).barcode());
        run();
        at.take().compare();
        at.take().compare();
        run();
        assertEquals(TakeStep.DIFFERENCES, at.take().stepProperty().get());
        assertEquals(
                Optional.empty(),
                at.take().foundProperty().get().all().getFirst().value(),
                "a senior sees no cost");
        at.take().explain(shop.product(BREAD).id(), "lost");
        run();
        assertEquals(0, at.take().foundProperty().get().unexplained());
        at.take().finish();
        at.take().finish();
        run();
        assertEquals(1, asked.size());
        assertEquals(TakeStep.FINISH, at.take().stepProperty().get());
        assertEquals("lost", at.take().foundProperty().get().all().getFirst().reason());
        assertEquals(1, heard.stream().filter(said -> said.startsWith("finished")).count());
    }

    /// Somebody else compares it, goes back, and gives it up, while it is on the screen here.
    @Test
    void whatOthersDoMeanwhileLeadsThere() {
        Counting at = counting(shop.manager());
        at.model().scanned(shop.product(BREAD).barcode());
        run();
        UUID id = at.take().uuid();
        takes().compare(shop.manager(), id);
        at.model().scanned(shop.product(BREAD).barcode());
        run();
        assertEquals(TakeStep.DIFFERENCES, at.take().stepProperty().get());
        takes().countAgain(shop.manager(), id, Set.of());
        at.take().explain(shop.product(BREAD).id(), "x");
        run();
        assertEquals(TakeStep.COUNT, at.take().stepProperty().get());
        takes().giveUp(shop.manager(), id);
        at.model().scanned(shop.product(BREAD).barcode());
        run();
        assertEquals("gone", heard.getLast());
    }

    /// What is refused is asked for once more, with what was typed.
    @Test
    void aFigureThatIsRefusedIsNotForgotten() {
        Counting at = counting(shop.manager());
        at.model().modeProperty().set(Mode.ASK);
        at.model().scanned(shop.product(BREAD).barcode());
        run();
        at.model().askedProperty().addListener(_ -> heard.add("typed " + at.model().typed()));
        at.model().answer(new Quantity(1_500));
        run();
        assertTrue(heard.contains("typed " + Optional.of(new Quantity(1_500))), heard.toString());
        assertEquals(shop.product(BREAD).id(), at.model().askedProperty().get().id());
        at.model().answer(Quantity.of(120));
        run();
        assertNull(at.model().askedProperty().get());
        assertEquals(Quantity.of(120), counted(at, BREAD));
    }

    /// One place is gone meanwhile: the others are mended one by one, and the dialog stays.
    @Test
    void whereAPlaceIsNotMendedTheDialogStays() {
        Counting at = counting(shop.manager());
        UUID id = at.take().uuid();
        long bread = shop.product(BREAD).id();
        takes().counting().add(shop.manager(), id, bread, Quantity.ONE);
        takes().counting().add(shop.senior(), id, bread, Quantity.ONE);
        StockTakeCount count = takes().counting().of(id, bread).orElseThrow();
        StockTakePlace gone = count.places().getFirst();
        Toolkit.run(
                () -> {
                    StackPane layer = new StackPane();
                    Dialogs dialogs = new Dialogs(layer, new Fxml(localization));
                    new MendDialogs(ui(shop.manager(), dialogs), at.model()).open(count);
                    for (StockTakePlace place : count.places()) {
                        ((TextField) layer.lookup("#place-" + place.id())).setText("7");
                    }
                    takes().counting().remove(shop.manager(), id, gone);
                    ((Button) layer.lookup("#save")).fire();
                    run();
                    assertTrue(dialogs.anyOpenProperty().get());
                });
        assertTrue(heard.contains(new Problem.ProductNotFound(bread).toString()));
    }

    /// It is a transaction that holds up a sale.
    @Test
    void onePressComparesOnce() {
        Counting at = counting(shop.manager());
        at.model().scanned(shop.product(BREAD).barcode());
        run();
        Toolkit.run(
                () -> {
                    StockTakePage page =
                            new StockTakePage(
                                    at.ui(),
                                    at.services(),
                                    frame(),
                                    takes().find(at.take().uuid()));
                    page.activate();
                    run();
                    ((Button) page.view().lookup("#compare")).fire();
                    waiting.remove().run();
                    assertEquals(1, waiting.size(), "how far it is, and nothing else");
                    run();
                });
    }

    @Test
    void whatIsNotComparedSaysWhy() {
        Counting at = counting(shop.manager());
        DifferencesModel differences = new DifferencesModel(at.take());
        assertEquals(new LoadState.Busy(), differences.stateProperty().get());
        takes().giveUp(shop.manager(), at.take().uuid());
        at.take().compare();
        run();
        assertEquals(
                new LoadState.Failed(new Problem.StockTakeNotFound()),
                differences.stateProperty().get());
    }

    @Test
    void whatIsScannedAndNotCountedIsNamed() {
        Counting at = counting(shop.manager());
        at.take().compare();
        run();
        Toolkit.run(
                () -> {
                    new DifferencesView(at.ui(), at.services(), at.take(), TakeStep.DIFFERENCES)
                            .scanned(shop.product(MILK).barcode());
                    run();
                });
        assertEquals(
                new Problem.ProductNotInStockTake(shop.product(MILK).name()).toString(),
                heard.getLast());
    }

    private static OfficeFrame frame() {
        return new OfficeFrame() {
            @Override
            public void open(OfficePage inner) {}

            @Override
            public void back(OfficePage from) {}
        };
    }

    private record Counting(
            CountingModel model, TakeModel take, UiContext ui, StockTakeServices services) {}

    private Counting counting(Actor actor, int... products) {
        begin();
        UUID id = UUID.randomUUID();
        StockTakeScope scope =
                products.length == 0
                        ? StockTakeScope.EVERYTHING
                        : new StockTakeScope.Products(Set.of(shop.product(products[0]).id()));
        takes().begin(actor, id, scope, true);
        UiContext ui = ui(actor);
        StockTakeServices services =
                new StockTakeServices(
                        takes(),
                        shop.services().products().catalog(),
                        shop.services().products().categories(),
                        Scales.none(ui, shop),
                        slow,
                        () -> beeps++);
        TakeModel take = new TakeModel(ui, services, takes().find(id));
        take.heardBy(new Page());
        CountingModel model = new CountingModel(services, take, new Ears());
        model.load();
        run();
        assertNotNull(take.takeProperty().get());
        return new Counting(model, take, ui, services);
    }

    private UiContext ui(Actor actor) {
        return ui(actor, new Dialogs(new StackPane(), new Fxml(localization)));
    }

    private UiContext ui(Actor actor, Dialogs dialogs) {
        Session session = new Session();
        session.begin(actor.employee());
        return TestUi.of(
                localization,
                dialogs,
                slow,
                session,
                (ask, granted) -> {
                    asked.add(ask);
                    granted.accept(shop.approved(actor, ask));
                },
                why -> heard.add(why.toString()),
                Clock.fixed(shop.now(), ZoneOffset.UTC));
    }

    private Quantity counted(Counting at, int product) {
        return takes().counting()
                .of(at.take().uuid(), shop.product(product).id())
                .orElseThrow()
                .counted();
    }

    private StockTakes takes() {
        return shop.services().goods().stockTakes();
    }

    private void run() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private final class Page implements TakeModel.Hears {
        @Override
        public void finished(StockDocument paper) {
            heard.add("finished " + paper.head().number());
        }

        @Override
        public void gone() {
            heard.add("gone");
        }

        @Override
        public void refused(Problem why) {
            heard.add(why.toString());
        }
    }

    private final class Ears implements CountingModel.Hears {
        @Override
        public void refused(Problem why) {
            heard.add(why.toString());
        }

        @Override
        public void firstSay(String product) {
            heard.add("first " + product);
        }

        @Override
        public void weigh(Product product) {
            heard.add("weigh " + product.name());
        }
    }
}
