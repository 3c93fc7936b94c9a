package smena.ui.supply;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;

import smena.domain.stock.ReceiptDraft;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What the file of a supplier would bring into a receipt, before it does.
public final class ReceiptFilePage implements OfficePage {
    private final ReceiptFileController controller;
    private final PageHead head;
    private final Parent view;

    /// @param taken gets what comes in, once this page is left
    public ReceiptFilePage(
            UiContext ui,
            OfficeFrame frame,
            SupplyServices services,
            Path path,
            Consumer<List<ReceiptDraft.Line>> taken) {
        ReceiptFileModel model = new ReceiptFileModel(services.files(), services.reading(), path);
        controller =
                new ReceiptFileController(
                        model,
                        ui.localization(),
                        lines -> {
                            frame.back(this);
                            taken.accept(lines);
                        });
        head =
                PageHead.of(ui.localization().text("supply.fileTitle"))
                        .line(new SimpleStringProperty(String.valueOf(path.getFileName())));
        view = ui.fxml().load("supply/file.fxml", controller);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }
}
