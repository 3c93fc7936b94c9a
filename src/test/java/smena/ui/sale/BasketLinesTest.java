package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a long basket while more are scanned.
@OnScreen
class BasketLinesTest {
    private static final int LINES = 30;

    @TempDir private Path folder;
    private TillFixture tillFixture;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
        tillFixture.shop.open(500_000);
    }

    @AfterEach
    void close() {
        tillFixture.close();
    }

    /// What a cell shows is styled once and not again with each scan.
    @Test
    void aCellKeepsWhatItIsMadeOf() {
        List<String> codes = codes();
        List<Node> gone = new ArrayList<>();
        Toolkit.run(
                () -> {
                    TillScreen screen = screen();
                    codes.subList(0, LINES).forEach(screen::scanned);
                    screen.view().layout();
                    List<LineCell> cells = cells(screen);
                    assertTrue(cells.size() > 3, cells::toString);
                    cells.forEach(
                            cell -> cell.graphicProperty().subscribe((old, _) -> gone.add(old)));
                    codes.subList(LINES, LINES + 5).forEach(screen::scanned);
                    screen.view().layout();
                });
        assertEquals(List.of(), gone);
    }

    /// What a scan does not change is not laid out again, however much stands beside the basket.
    @Test
    void aScanLaysOutTheBasketAlone() {
        List<String> codes = codes();
        List<String> others = new ArrayList<>();
        Toolkit.run(
                () -> {
                    TillScreen screen = screen();
                    codes.subList(0, LINES).forEach(screen::scanned);
                    // The arrows beside the categories come with the first layout.
                    screen.view().layout();
                    screen.view().layout();
                    screen.scanned(codes.get(LINES));
                    Parent basket = (Parent) screen.view().lookup("#basket");
                    assertTrue(basket.isNeedsLayout(), "a line has come");
                    gather(screen.view(), basket, others);
                });
        assertEquals(List.of(), others);
    }

    /// What beside `basket` and what it stands in waits to be laid out.
    private static void gather(Parent parent, Parent basket, List<String> waiting) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof Parent each && each != basket) {
                boolean around = basket.getParent() == each;
                if (each.isNeedsLayout() && !around) {
                    waiting.add(each.toString());
                }
                gather(each, basket, waiting);
            }
        }
    }

    /// A cell without a line, below the last one, shows nothing.
    @Test
    void belowTheLastLineNothingIsShown() {
        List<String> codes = codes();
        Toolkit.run(
                () -> {
                    TillScreen screen = screen();
                    codes.subList(0, 3).forEach(screen::scanned);
                    screen.view().layout();
                    var shop = tillFixture.shop;
                    shop.services().baskets().remove(shop.manager(), 3);
                    screen.tillModels().basket().load();
                    screen.view().layout();
                    List<String> shown =
                            cells(screen).stream()
                                    .filter(cell -> cell.isVisible() && !cell.isEmpty())
                                    .map(cell -> cell.getItem().name())
                                    .distinct()
                                    .toList();
                    assertEquals(2, shown.size());
                    for (LineCell cell : cells(screen)) {
                        assertEquals(!cell.isEmpty(), cell.getGraphic().isVisible());
                    }
                });
    }

    private TillScreen screen() {
        TillScreen screen =
                new TillScreen(
                        tillFixture.parts(Snapshots.localization(Language.UZ)),
                        tillFixture.soon::add,
                        () -> {});
        Scene window = new Scene(screen.view(), 1366, 768);
        screen.tillModels().load();
        window.getRoot().applyCss();
        window.getRoot().layout();
        return screen;
    }

    private static List<LineCell> cells(TillScreen screen) {
        ListView<?> lines = (ListView<?>) screen.view().lookup("#basketLines");
        return lines.lookupAll(".basket-line").stream().map(LineCell.class::cast).toList();
    }

    private List<String> codes() {
        List<String> codes =
                tillFixture
                        .shop
                        .services()
                        .products()
                        .catalog()
                        .page(Optional.empty(), 0, 100)
                        .stream()
                        .filter(p -> p.unit() == Unit.PIECE && !p.barcode().isEmpty())
                        .map(Product::barcode)
                        .limit(LINES + 5)
                        .toList();
        assertEquals(LINES + 5, codes.size());
        return codes;
    }
}
