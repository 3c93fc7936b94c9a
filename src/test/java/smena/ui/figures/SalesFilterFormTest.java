package smena.ui.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ComboBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.customer.CustomerFacts;
import smena.domain.figures.Label;
import smena.domain.figures.SalesFacet;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is chosen below the button of the filter.
@OnScreen
class SalesFilterFormTest {
    @TempDir private Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
        shop.sell(1);
        for (String name : List.of("Zumrad", "Bahodir")) {
            shop.services().customers().add(shop.manager(), CustomerFacts.of(name, ""));
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aChoiceNarrowsTheReportAndLocksWhatCannotBeToldBesideIt() {
        Toolkit.run(
                () -> {
                    Localization localization = Snapshots.localization(Language.RU);
                    SalesFiguresModel model =
                            new SalesFiguresModel(
                                    shop.services().periodReports(),
                                    shop::manager,
                                    () -> LocalDate.of(2026, 11, 22),
                                    background);
                    SalesFilterForm form =
                            new SalesFilterForm(
                                    model,
                                    shop.services().salesFilters(),
                                    background,
                                    localization);
                    form.offer(form.choices());
                    ComboBox<Label> method = form.box(SalesFacet.METHOD);
                    choose(method, "cash");
                    assertEquals(Optional.of("cash"), chosen(model, SalesFacet.METHOD));
                    assertEquals("Наличные", method.getConverter().toString(method.getValue()));
                    assertTrue(form.box(SalesFacet.CATEGORY).isDisabled());
                    assertTrue(form.box(SalesFacet.SUPPLIER).isDisabled());
                    assertFalse(form.box(SalesFacet.CUSTOMER).isDisabled());
                    method.setValue(Label.NONE);
                    assertTrue(model.filterProperty().get().isEmpty());
                    assertFalse(form.box(SalesFacet.CATEGORY).isDisabled());
                    form.customer().setText("bah");
                    ComboBox<Label> customer = form.box(SalesFacet.CUSTOMER);
                    assertEquals(
                            List.of("", "Bahodir"),
                            customer.getItems().stream().map(Label::name).toList());
                    choose(customer, customer.getItems().getLast().key());
                    form.customer().setText("zumrad");
                    assertEquals(
                            List.of("", "Bahodir", "Zumrad"),
                            customer.getItems().stream().map(Label::name).toList(),
                            "who is chosen stays");
                    assertEquals("Bahodir", customer.getValue().name());
                    assertEquals(
                            Optional.of(customer.getValue().key()),
                            chosen(model, SalesFacet.CUSTOMER));
                });
    }

    private static void choose(ComboBox<Label> box, String key) {
        box.setValue(
                box.getItems().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }

    private static Optional<String> chosen(SalesFiguresModel model, SalesFacet facet) {
        return model.filterProperty().get().of(facet).map(Label::key);
    }
}
