package smena.ui.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.label.LabelSize;
import smena.service.TestShop;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where labels go, chosen by two people at once.
class PrintModelTest {
    private static final LabelSize SMALL = new LabelSize(400, 300);
    private static final LabelSize WIDE = new LabelSize(580, 300);

    @TempDir Path folder;
    private final List<Problem> told = new ArrayList<>();

    @Test
    void whoChoosesSecondIsToldAndSeesWhatStands() {
        try (TestShop shop = new TestShop(folder)) {
            PrintModel theirs = model(shop);
            PrintModel mine = model(shop);
            theirs.choose(SMALL);
            assertEquals(List.of(), told);
            mine.choose(WIDE);
            assertEquals(1, told.size());
            assertTrue(told.getFirst() instanceof Problem.SettingChangedMeanwhile, told::toString);
            assertEquals(SMALL, mine.setupProperty().get().size());
            mine.choose(WIDE);
            assertEquals(1, told.size());
            assertEquals(WIDE, mine.setupProperty().get().size());
            assertEquals(WIDE, shop.services().prices().labelSettings().setup().size());
        }
    }

    private PrintModel model(TestShop shop) {
        Background background =
                Overlay.atOnce(
                        problem -> {
                            throw new AssertionError(problem);
                        });
        ApprovedActions actions =
                new ApprovedActions(
                        background,
                        shop::manager,
                        (ask, _) -> {
                            throw new AssertionError(ask);
                        },
                        told::add);
        PrintModel model =
                new PrintModel(
                        shop.services().prices().labelSettings(),
                        actions,
                        new TestLabelContext(background));
        model.load();
        return model;
    }
}
