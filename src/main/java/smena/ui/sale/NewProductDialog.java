package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.text.Problems;
import smena.ui.kit.Dialog;
import smena.ui.kit.Fxml;
import smena.ui.kit.Notice;
import smena.ui.kit.Tongue;

import java.util.function.Function;

/// A manager adds a product, mostly one whose code has just been scanned in vain.
public final class NewProductDialog {
    private final Till till;
    private final NewProductModel model;
    private final Tongue tongue;
    private final String scanned;
    private Runnable close = () -> {};

    @FXML private TextField newName;
    @FXML private TextField newCode;
    @FXML private ComboBox<String> newCategory;
    @FXML private TextField newPrice;
    @FXML private ComboBox<Unit> newUnit;
    @FXML private ComboBox<TaxRate> newTax;
    @FXML private Notice problem;
    @FXML private Button add;

    private NewProductDialog(Till till, String scanned) {
        this.till = till;
        this.scanned = scanned;
        tongue = till.parts().tongue();
        model =
                new NewProductModel(
                        till.parts().services().catalog(),
                        till.parts().services().settings(),
                        till.parts().session()::actor,
                        till.parts().background());
    }

    /// Opens the dialog for a product that carries `code`; empty for none.
    static void open(Till till, String code) {
        if (till.parts().dialogs().anyOpenProperty().get()) {
            return;
        }
        NewProductDialog asked = new NewProductDialog(till, code);
        Region card = (Region) new Fxml(asked.tongue).load("sale/new_product.fxml", asked);
        Dialog dialog = till.parts().dialogs().show(card);
        asked.close = dialog::close;
        dialog.onScan(asked.newCode::setText);
        dialog.focus(asked.newName);
    }

    @FXML
    private void initialize() {
        newCode.setText(scanned);
        newCategory.setItems(model.categories());
        newUnit.getItems().setAll(Unit.values());
        newUnit.setConverter(shown(unit -> tongue.words().get("till.unit." + unit)));
        newUnit.setValue(Unit.PIECE);
        newTax.setItems(model.taxRates());
        newTax.setConverter(shown(this::rate));
        add.disableProperty().bind(model.addingProperty());
        model.problemProperty().subscribe(this::show);
        model.taxRates().subscribe(this::usualRate);
        model.load();
    }

    @FXML
    private void add() {
        model.add(
                newName.getText(),
                newCode.getText(),
                text(newCategory.getEditor().getText()),
                newPrice.getText(),
                newUnit.getValue(),
                newTax.getValue(),
                this::added);
    }

    @FXML
    private void cancel() {
        close.run();
    }

    private void added(Product product) {
        close.run();
        till.shelf().load();
        till.model().tapped(product);
    }

    private void usualRate() {
        if (newTax.getValue() == null && !newTax.getItems().isEmpty()) {
            newTax.setValue(newTax.getItems().getFirst());
        }
    }

    private String rate(TaxRate rate) {
        return switch (rate.kind()) {
            case EXEMPT -> tongue.words().get("till.product.exempt");
            case STANDARD, ZERO ->
                    tongue.formats().quantity(new Quantity(rate.basisPoints() * 10L)) + " %";
        };
    }

    private void show(@Nullable Problem why) {
        problem.setVisible(why != null);
        if (why != null) {
            problem.textProperty()
                    .bind(tongue.make(formats -> new Problems(formats).sentence(why)));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static <T> StringConverter<T> shown(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null;
            }
        };
    }
}
