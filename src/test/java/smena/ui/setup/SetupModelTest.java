package smena.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.service.shop.Setup;
import smena.service.shop.UsualTaxRates;
import smena.text.Language;
import smena.ui.setup.SetupModel.Step;
import smena.ui.setup.ShopForm.Field;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class SetupModelTest {
    private final Shops shops = new Shops();
    private final AtomicInteger ready = new AtomicInteger();
    private final SetupModel model =
            new SetupModel(shops, Shops.atOnce(), () -> Language.UZ_CYRL, ready::incrementAndGet);
    private final ShopForm form = model.form();

    @Test
    void theDemoShowsItsPeopleAndThenStarts() {
        model.demo();
        assertEquals(Step.PEOPLE, model.stepProperty().get());
        assertEquals(3, model.people().size());
        assertEquals(0, ready.get());
        model.start();
        assertEquals(1, ready.get());
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        model.fillIn();
        assertTrue(form.wrong().isEmpty());
        model.create();
        assertEquals(EnumSet.of(Field.NAME, Field.MANAGER_NAME, Field.PIN), form.wrong());
        assertEquals(0, ready.get());
        form.text(Field.NAME).set("Baraka");
        assertEquals(EnumSet.of(Field.MANAGER_NAME, Field.PIN), form.wrong());
    }

    @Test
    void aFormIsCheckedFieldByField() {
        fill();
        form.text(Field.TAX_ID).set("12345");
        form.text(Field.PIN).set("12345");
        form.text(Field.PIN_AGAIN).set("12346");
        form.text(Field.ADDRESS).set("x".repeat(161));
        model.create();
        assertEquals(
                EnumSet.of(Field.TAX_ID, Field.PIN, Field.PIN_AGAIN, Field.ADDRESS), form.wrong());
    }

    @Test
    void aRightFormMakesTheShop() {
        fill();
        form.rateProperty().set(UsualTaxRates.ALL.get(2));
        model.create();
        assertEquals(
                List.of(
                        new Setup.ShopDetails(
                                "Baraka",
                                "Toshkent, Chilonzor 9-kvartal",
                                "301234567",
                                "EXEMPT",
                                "uz-Cyrl")),
                shops.made);
        assertEquals(List.of("Aziza Yusupova 654321"), shops.managers);
        assertEquals(1, ready.get());
    }

    @Test
    void backKeepsWhatWasFilledIn() {
        model.fillIn();
        fill();
        model.back();
        assertEquals(Step.WELCOME, model.stepProperty().get());
        assertEquals("301234567", form.text(Field.TAX_ID).get());
    }

    private void fill() {
        form.text(Field.NAME).set(" Baraka ");
        form.text(Field.ADDRESS).set("Toshkent, Chilonzor 9-kvartal");
        form.text(Field.TAX_ID).set("301234567");
        form.text(Field.MANAGER_NAME).set("Aziza Yusupova");
        form.text(Field.PIN).set("654321");
        form.text(Field.PIN_AGAIN).set("654321");
    }
}
