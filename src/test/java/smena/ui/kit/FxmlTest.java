package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import smena.text.Language;

import java.lang.ref.WeakReference;

@OnScreen
class FxmlTest {
    private final Localization localization = Snapshots.localization(Language.RU);

    @Test
    void markedTextsFollowTheLanguage() {
        Toolkit.run(
                () -> {
                    TextKeys keys = new TextKeys();
                    Button button = new Button(keys.getString("sale.create"));
                    button.setTooltip(new Tooltip(keys.getString("shift.openFirst")));
                    TextField field = new TextField();
                    field.setPromptText(keys.getString("common.cancel"));
                    Label plain = new Label("Non");
                    new TextBindings(localization)
                            .bind(new VBox(new ScrollPane(new VBox(button, field)), plain));
                    assertEquals("Создать продажу", button.getText());
                    localization.languageProperty().set(Language.UZ);
                    assertEquals("Sotuvni yaratish", button.getText());
                    assertEquals("Iltimos, avval smenani oching!", button.getTooltip().getText());
                    assertEquals("Bekor qilish", field.getPromptText());
                    assertEquals("Non", plain.getText());
                });
    }

    @Test
    void aTextFollowsItsArgumentsToo() {
        SimpleStringProperty name = new SimpleStringProperty("Dilnoza");
        var text = localization.text("shift.banner.open", name);
        assertEquals("Смена открыта: Dilnoza", text.get());
        name.set("Aziza");
        localization.languageProperty().set(Language.EN);
        assertEquals("Shift open: Aziza", text.get());
    }

    @Test
    void aThrownAwayLabelIsNotHeld() {
        WeakReference<SimpleStringProperty> gone = boundAndForgotten();
        for (int i = 0; gone.get() != null && i < 50; i++) {
            System.gc();
            Thread.onSpinWait();
        }
        assertNull(gone.get());
    }

    private WeakReference<SimpleStringProperty> boundAndForgotten() {
        SimpleStringProperty label = new SimpleStringProperty();
        label.bind(localization.text("sale.create"));
        label.get();
        return new WeakReference<>(label);
    }
}
