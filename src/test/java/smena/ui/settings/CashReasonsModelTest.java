package smena.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.shop.CashReasons;
import smena.domain.shop.CashReasons.Act;
import smena.service.TestShop;
import smena.service.shop.CashReasonSettings;
import smena.text.Formats;
import smena.text.Language;
import smena.text.Problems;
import smena.ui.kit.Overlay;
import smena.ui.kit.TestWords;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Two people who change the reasons for cash at one time.
class CashReasonsModelTest {
    @TempDir Path folder;

    @Test
    void whoSavesSecondIsToldAndMayStillKeepTheirs() {
        try (TestShop shop = new TestShop(folder)) {
            CashReasonSettings settings = shop.services().cashReasons();
            CashReasonsModel model =
                    new CashReasonsModel(
                            settings,
                            new ApprovedActions(
                                    Overlay.atOnce(_ -> {}),
                                    shop::manager,
                                    (ask, _) -> {
                                        throw new AssertionError(ask);
                                    },
                                    _ -> {}));
            model.load();
            another(shop, Act.PAY_IN, "Tanga");
            model.typedProperty(Act.PAY_OUT).set("Muz\nTaksi");
            model.save();
            assertNull(model.problemProperty().get(), "another act is another setting");
            assertEquals(List.of("Tanga"), settings.reasons().of(Act.PAY_IN));
            assertEquals("Tanga", model.typedProperty(Act.PAY_IN).get());
            another(shop, Act.PAY_OUT, "Non");
            another(shop, Act.SAFE_DROP, "Bank");
            model.typedProperty(Act.PAY_OUT).set("Choy");
            model.save();
            Problem told = model.problemProperty().get();
            assertEquals(new Problem.SettingChangedMeanwhile("cash.reasons.PAY_OUT", "Non"), told);
            Formats russian = TestWords.in(Language.RU).formatsProperty().get();
            assertEquals(
                    "Причины выплат: пока вы правили, изменено другим, теперь Non. Сохраните ещё"
                            + " раз, чтобы осталось ваше",
                    new Problems(russian).sentence(told));
            assertEquals("Choy", model.typedProperty(Act.PAY_OUT).get(), "what was typed stays");
            assertEquals("Bank", model.typedProperty(Act.SAFE_DROP).get());
            model.save();
            assertEquals(List.of("Choy"), settings.reasons().of(Act.PAY_OUT));
            assertEquals(List.of("Bank"), settings.reasons().of(Act.SAFE_DROP));
            assertFalse(model.changedProperty().get());
            assertEquals(List.of(), shop.services().audit().verify().findings());
        }
    }

    private static void another(TestShop shop, Act act, String reason) {
        CashReasonSettings settings = shop.services().cashReasons();
        CashReasons seen = settings.reasons();
        Map<Act, List<String>> wanted = new EnumMap<>(seen.of());
        wanted.put(act, List.of(reason));
        settings.change(shop.manager(), seen, new CashReasons(wanted));
    }
}
