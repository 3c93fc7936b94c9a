package smena.ui.product;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.RowSwitch;
import smena.ui.kit.Tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a product is scanned by.
public final class CodingController implements CardPart {
    private static final int LONGEST_CODE = 64;

    private final ProductForm form;
    private final Localization localization;
    private final ProductFields fields;
    private final List<CodeRowView> rows = new ArrayList<>();

    @FXML private TextField code;
    @FXML private Node codeHead;
    @FXML private Label packHead;
    @FXML private Region dropHead;
    @FXML private VBox codes;
    @FXML private RowSwitch singles;
    @FXML private Notice codesWrong;
    @FXML private Tag codingChanged;

    CodingController(ProductForm form, Localization localization) {
        this.form = form;
        this.localization = localization;
        fields = new ProductFields(form, localization);
    }

    @FXML
    private void initialize() {
        MaxLength.in(code, LONGEST_CODE);
        code.textProperty().bindBidirectional(form.codeProperty());
        code.addEventFilter(KeyEvent.KEY_PRESSED, this::typing);
        packHead.setMinWidth(CodeRowView.PACK);
        packHead.setPrefWidth(CodeRowView.PACK);
        dropHead.setMinWidth(CodeRowView.DROP);
        form.codes().subscribe(this::fillCodes);
        fillCodes();
        fields.toggle(singles, ProductInput.SINGLES);
    }

    /// Rows that are not needed stay for the next product; one is there from the beginning.
    private void fillCodes() {
        while (rows.size() < Math.max(1, form.codes().size())) {
            rows.add(new CodeRowView(localization, form::drop));
            codes.getChildren().add(rows.getLast());
        }
        for (int i = 0; i < rows.size(); i++) {
            boolean used = i < form.codes().size();
            if (used) {
                rows.get(i).show(form.codes().get(i));
            }
            ProductFields.seen(rows.get(i), used);
        }
        ProductFields.seen(codeHead, !form.codes().isEmpty());
    }

    private void typing(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !code.getText().isBlank()) {
            event.consume();
            form.addCode(code.getText());
        }
    }

    @FXML
    private void makeCode() {
        form.makeCode();
    }

    @FXML
    private void addCode() {
        if (!code.getText().isBlank()) {
            form.addCode(code.getText());
        }
        code.requestFocus();
    }

    @Override
    public Map<ProductInput, Control> controls() {
        return Map.of(ProductFaults.CODES, code);
    }

    @Override
    public boolean has(ProductInput input) {
        return input == ProductInput.SINGLES;
    }

    @Override
    public Notice wrong() {
        return codesWrong;
    }

    @Override
    public Optional<Tag> changed() {
        return Optional.of(codingChanged);
    }

    TextField code() {
        return code;
    }
}
