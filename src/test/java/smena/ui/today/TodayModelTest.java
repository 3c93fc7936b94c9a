package smena.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.sale.Sale;
import smena.domain.work.WorkItem;
import smena.domain.work.WorkKind;
import smena.service.TestShop;
import smena.ui.kit.Overlay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The page of the day while the till goes on.
class TodayModelTest {
    @TempDir Path folder;
    private TestShop shop;
    private TodayModel model;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(0);
        model =
                new TodayModel(
                        new TodayServices(
                                shop.services().todayFigures(),
                                shop.services().workList(),
                                Overlay.atOnce(_ -> {})),
                        shop::manager,
                        shop.services().clock());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private TodayModel.Shown shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private Money revenue() {
        return shown().today().total().revenue();
    }

    private List<WorkKind> work() {
        return Objects.requireNonNull(model.workProperty().get()).look().items().stream()
                .map(WorkItem::kind)
                .toList();
    }

    @Test
    void aSaleIsThereWithTheNextSecondAndNothingIsAskedWithoutOne() {
        model.begin();
        assertEquals(Money.ZERO, revenue());
        model.tick();
        List<Object> seen = new ArrayList<>();
        model.shownProperty().addListener((_, _, now) -> seen.add(now));
        model.tick();
        assertEquals(List.of(), seen);
        Sale sale = shop.sell(2);
        assertEquals(Money.ZERO, revenue(), "a sale waits for no page");
        model.tick();
        assertEquals(sale.total(), revenue());
        assertEquals(1, seen.size());
    }

    @Test
    void theComparisonMovesWithTheMinute() {
        model.begin();
        LocalDateTime begun = shown().moment();
        model.tick();
        assertEquals(begun, shown().moment());
        shop.setClock(shop.now().plus(Duration.ofMinutes(1)));
        model.tick();
        assertEquals(begun.plusMinutes(1), shown().moment());
    }

    @Test
    void whatIsLeftIsNotFollowedAndComingBackReadsWhatIsNew() {
        model.begin();
        model.tick();
        model.end();
        TodayModel.Shown left = shown();
        Sale sale = shop.sell(1);
        model.tick();
        assertSame(left, shown());
        model.begin();
        assertEquals(sale.total(), revenue());
    }

    @Test
    void aRowOfTheWorkListGoesWithItsCauseAFewSecondsLater() {
        model.begin();
        assertTrue(work().contains(WorkKind.BACKUP));
        shop.services().prices().labelQueue().put(shop.manager(), shop.product(0).id());
        model.tick();
        assertTrue(!work().contains(WorkKind.LABELS), "not with every second");
        shop.setClock(shop.now().plus(Duration.ofSeconds(6)));
        model.tick();
        assertTrue(work().contains(WorkKind.LABELS));
        shop.services().prices().labelQueue().clear(shop.manager());
        shop.setClock(shop.now().plus(Duration.ofSeconds(6)));
        model.tick();
        assertTrue(!work().contains(WorkKind.LABELS));
    }
}
