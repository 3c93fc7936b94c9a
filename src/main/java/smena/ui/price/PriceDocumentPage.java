package smena.ui.price;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.State;
import smena.service.price.PriceDocuments.Line;
import smena.service.price.PriceDocuments.Overview;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PagedList;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;

/// One price document with its lines. A planned one can be cancelled, a done one taken back.
final class PriceDocumentPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final PriceServices services;
    private final PriceDocument document;
    private final PagedList<Line> lines;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final PriceDocumentController controller;
    private final PageHead head;
    private final Parent view;

    PriceDocumentPage(UiContext ui, OfficeFrame frame, PriceServices services, Overview overview) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        this.document = overview.document();
        lines = new PagedList<>(services.reading(), this::after);
        controller = new PriceDocumentController(lines, overview, ui.localization());
        head =
                PageHead.of(ui.localization().text("prices.title", document.number()))
                        .line(ui.localization().text("prices.path"));
        if (document.state() == State.PLANNED) {
            head.action(action("cancelPrices", Sign.CROSS, "prices.cancel", this::askCancel));
        } else if (document.state() == State.DONE) {
            head.action(action("undoPrices", Sign.HISTORY, "prices.undo", this::askUndo));
        }
        view = ui.fxml().load("price/document.fxml", controller);
    }

    private PageAction action(String id, Sign sign, String key, Runnable act) {
        return new PageAction(id, sign, ui.localization().text(key), act).disabledWhile(busy);
    }

    /// A line has no number of its own: the next page begins behind all that were read.
    private List<Line> after(Optional<Line> last, int limit) {
        return services.documents().lines(document.id(), last.map(Line::number).orElse(0), limit);
    }

    private void askCancel() {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("prices.cancelAsk", document.number())
                                .text("prices.cancelText")
                                .danger("prices.cancel", this::cancel)
                                .other("common.back"));
    }

    private void cancel() {
        ui.actions()
                .act(who -> services.documents().cancel(who, document.id()))
                .busy(busy)
                .deliver(
                        _ -> {
                            ui.toasts()
                                    .say(Notice.Kind.GOOD, "prices.cancelled", document.number());
                            frame.back(this);
                        });
    }

    private void askUndo() {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("prices.undoAsk", document.number())
                                .text("prices.undoText")
                                .danger("prices.undo", this::undo)
                                .other("common.back"));
    }

    private void undo() {
        ui.actions()
                .act(who -> services.documents().undo(who, document.id()))
                .busy(busy)
                .deliver(
                        undone -> {
                            ui.toasts()
                                    .say(
                                            Notice.Kind.GOOD,
                                            undone.left() == 0
                                                    ? "prices.undone"
                                                    : "prices.undoneExcept",
                                            undone.document().number(),
                                            undone.left());
                            frame.back(this);
                        });
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
        lines.load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }
}
