package smena.ui.mxik;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.service.mxik.GoodsCodes;
import smena.service.mxik.GoodsCodesImport;
import smena.ui.kit.Background;
import smena.ui.kit.PageKey;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.UiContext;

/// The page of the directory of goods codes: which one there is, how it is taken in, and a look
/// into it.
public final class MxikPage implements OfficePage {
    private final MxikModel model;
    private final MxikController controller;
    private final PageHead head;
    private final Parent view;

    /// @param working background calls that may take long and hold up nothing else
    public MxikPage(UiContext ui, GoodsCodes codes, GoodsCodesImport imports, Background working) {
        ApprovedActions actions =
                new ApprovedActions(working, ui.session()::actor, ui.approvals(), ui.toasts());
        model = new MxikModel(codes, imports, actions);
        controller = new MxikController(model, ui.localization());
        head =
                PageHead.of(ui.localization().text("settings.mxik"))
                        .line(ui.localization().text("office.settings"));
        view = ui.fxml().load("mxik/mxik.fxml", controller);
    }

    MxikModel model() {
        return model;
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
    public void activate() {
        model.load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    /// A barcode that is scanned is looked up.
    @Override
    public boolean scanned(String code) {
        model.search().queryProperty().set(code);
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.search();
        }
    }
}
