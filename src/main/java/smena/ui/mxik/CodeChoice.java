package smena.ui.mxik;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import smena.domain.mxik.GoodsCode;
import smena.service.mxik.GoodsCodes;
import smena.text.Formats;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.Consumer;

/// The goods code of a product: what it means stands under the field in which it is typed, and a
/// dialog chooses one. Both look it up on this computer.
public final class CodeChoice {
    private final UiContext ui;
    private final GoodsCodes codes;
    private final Background reading;

    /// @param reading background calls that only read
    public CodeChoice(UiContext ui, GoodsCodes codes, Background reading) {
        this.ui = ui;
        this.codes = codes;
        this.reading = reading;
    }

    private record Found(Optional<GoodsCode> code, boolean hasDirectory) {}

    /// Keeps `label` in step with what is typed in `field`.
    public void follow(TextField field, Label label) {
        label.managedProperty().bind(label.visibleProperty());
        field.textProperty().subscribe(typed -> look(field, typed, label));
    }

    private void look(TextField field, String typed, Label label) {
        label.setVisible(false);
        String wanted = typed.strip();
        if (!GoodsCode.isOne(wanted)) {
            return;
        }
        reading.call(() -> found(wanted))
                .refused(_ -> label.setVisible(false))
                .deliver(
                        found -> {
                            if (field.getText().strip().equals(wanted)) {
                                show(found, label, ui.localization());
                            }
                        });
    }

    private Found found(String wanted) {
        Optional<GoodsCode> code = codes.find(wanted);
        return new Found(code, code.isPresent() || codes.directory().isPresent());
    }

    /// Where there is no directory nothing is said.
    private static void show(Found found, Label label, Localization localization) {
        label.setVisible(found.hasDirectory());
        boolean valid = found.code().filter(code -> code.gone().isEmpty()).isPresent();
        label.getStyleClass().removeAll("warn", "muted");
        label.getStyleClass().add(valid ? "muted" : "warn");
        label.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        found.code()
                                                .map(code -> told(code, f))
                                                .orElseGet(() -> f.words().get("mxik.unknown"))));
    }

    private static String told(GoodsCode code, Formats f) {
        String name = code.names().in(CodeCell.tag(f));
        return code.gone()
                .map(day -> f.words().get("mxik.gone", f.date(day)) + ": " + name)
                .orElse(name);
    }

    /// Lets a person choose one.
    ///
    /// @param goods what it is for
    public void choose(CodePicker.Goods goods, Consumer<GoodsCode> chosen) {
        CodePicker.open(ui, codes, reading, goods, chosen);
    }
}
