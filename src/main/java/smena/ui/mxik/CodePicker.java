package smena.ui.mxik;

import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;

import smena.domain.mxik.GoodsCode;
import smena.service.mxik.GoodsCodes;
import smena.ui.kit.Background;
import smena.ui.kit.Dialog;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Consumer;

/// A dialog in which a code of the directory is chosen.
public final class CodePicker {
    private final CodeList list;
    private final Runnable close;

    @FXML private StackPane listPlace;

    private CodePicker(CodeList list, Runnable close) {
        this.list = list;
        this.close = close;
    }

    /// For what a code is chosen.
    ///
    /// @param name what is looked for first; blank for nothing
    /// @param barcodes the codes that were made for these come first
    public record Goods(String name, List<String> barcodes) {
        public Goods {
            barcodes = List.copyOf(barcodes);
        }
    }

    /// Opens it.
    ///
    /// @param chosen gets the code
    static void open(
            UiContext ui,
            GoodsCodes codes,
            Background reading,
            Goods goods,
            Consumer<GoodsCode> chosen) {
        CodeSearch search = new CodeSearch(codes, reading, goods.barcodes());
        CodePicker picker =
                ui.dialogs()
                        .open(
                                "mxik/picker.fxml",
                                dialog -> made(dialog, ui.localization(), search, chosen));
        reading.call(
                        () ->
                                goods.barcodes().stream()
                                        .anyMatch(b -> !codes.ofBarcode(b, 1).isEmpty()))
                .refused(_ -> search.list().load())
                .deliver(known -> picker.begin(search, known ? "" : goods.name()));
    }

    private static CodePicker made(
            Dialog dialog,
            Localization localization,
            CodeSearch search,
            Consumer<GoodsCode> chosen) {
        CodeList list =
                new CodeList(
                        localization,
                        search,
                        code -> {
                            dialog.close();
                            chosen.accept(code);
                        });
        dialog.onScan(code -> search.queryProperty().set(code));
        return new CodePicker(list, dialog::close);
    }

    /// What somebody has typed meanwhile stays.
    private void begin(CodeSearch search, String name) {
        if (search.queryProperty().get().isEmpty() && !name.isBlank()) {
            search.queryProperty().set(name);
        } else {
            search.list().load();
        }
        list.takeFocus();
    }

    @FXML
    private void initialize() {
        listPlace.getChildren().setAll(list);
    }

    @FXML
    private void close() {
        close.run();
    }
}
