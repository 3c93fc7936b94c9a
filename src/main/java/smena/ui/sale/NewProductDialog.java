package smena.ui.sale;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.OfferedRate;
import smena.text.Problems;
import smena.text.TaxWords;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.Dialog;
import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;

/// A manager adds a product, mostly one whose code was scanned but not found.
public final class NewProductDialog {
    private final TillModels tillModels;
    private final NewProductModel model;
    private final Localization localization;
    private final String scanned;
    private final Dialog dialog;

    @FXML private TextField newName;
    @FXML private TextField newCode;
    @FXML private ComboBox<String> newCategory;
    @FXML private TextField newPrice;
    @FXML private ComboBox<Unit> newUnit;
    @FXML private ComboBox<OfferedRate> newTax;
    @FXML private Notice problem;
    @FXML private Button add;

    private NewProductDialog(TillModels tillModels, String scanned, Dialog dialog) {
        this.tillModels = tillModels;
        this.dialog = dialog;
        this.scanned = scanned;
        localization = tillModels.ui().localization();
        model =
                new NewProductModel(
                        tillModels.parts().catalog(),
                        tillModels.parts().settings(),
                        tillModels.ui()::actor,
                        tillModels.ui().background());
    }

    /// Opens the dialog for a product that carries `code`; empty for none.
    static void open(TillModels tillModels, String code) {
        if (tillModels.ui().dialogs().anyOpenProperty().get()) {
            return;
        }
        tillModels
                .ui()
                .dialogs()
                .open(
                        "sale/new_product.fxml",
                        dialog -> new NewProductDialog(tillModels, code, dialog))
                .takeFocus();
    }

    @FXML
    private void initialize() {
        newCode.setText(scanned);
        newCategory.setItems(model.categories());
        newUnit.getItems().setAll(Unit.values());
        ChoiceNames.show(newUnit, unit -> localization.words().get("till.unit." + unit));
        newUnit.setValue(Unit.PIECE);
        newTax.setItems(model.taxRates());
        ChoiceNames.show(newTax, this::rate);
        add.disableProperty().bind(model.addingProperty());
        model.problemProperty().subscribe(this::show);
        model.taxRates().subscribe(this::usualRate);
        dialog.onScan(newCode::setText);
        DoubtQuestion.follow(model.doubt(), tillModels.ui().dialogs(), localization);
        model.load();
    }

    private void takeFocus() {
        dialog.focus(newName);
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
        dialog.close();
    }

    private void added(Product product) {
        dialog.close();
        tillModels.shelf().load();
        tillModels.model().tapped(product);
    }

    private void usualRate() {
        if (newTax.getValue() == null && !newTax.getItems().isEmpty()) {
            newTax.setValue(newTax.getItems().getFirst());
        }
    }

    private String rate(OfferedRate rate) {
        return TaxWords.of(rate, localization.formats());
    }

    private void show(@Nullable Problem why) {
        problem.setVisible(why != null);
        if (why != null) {
            problem.textProperty()
                    .bind(localization.make(formats -> new Problems(formats).sentence(why)));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
