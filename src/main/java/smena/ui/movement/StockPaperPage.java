package smena.ui.movement;

import javafx.scene.Parent;

import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockDocument;
import smena.domain.stock.Supplier;
import smena.text.Formats;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;
import smena.ui.supply.BookedReceiptPage;

/// A booked paper of the shop itself, to be read: nothing of it is changed.
public final class StockPaperPage implements OfficePage {
    private final StockPaperController controller;
    private final PageHead head;
    private final Parent view;

    StockPaperPage(UiContext ui, StockDocument paper) {
        controller = new StockPaperController(paper, ui.localization());
        head =
                PageHead.of(
                                ui.localization()
                                        .make(
                                                f ->
                                                        f.words()
                                                                        .get(
                                                                                "movement.kind."
                                                                                        + paper.head()
                                                                                                .kind())
                                                                + " "
                                                                + paper.head().number()))
                        .line(ui.localization().make(f -> line(paper.head(), f)));
        view = ui.fxml().load("movement/paper.fxml", controller);
    }

    /// Shows the paper of this row inside the page that is shown.
    public static void open(
            UiContext ui, OfficeFrame frame, MovementServices services, long paper) {
        services.reading()
                .call(() -> services.history().paper(ui.actor(), paper))
                .refused(ui.toasts())
                .deliver(found -> found.ifPresent(document -> show(ui, frame, services, document)));
    }

    private static void show(
            UiContext ui, OfficeFrame frame, MovementServices services, StockDocument paper) {
        OfficePage page =
                paper.head().kind() == DocumentKind.RECEIPT
                        ? new BookedReceiptPage(ui, services.photos(), services.reading(), paper)
                        : new StockPaperPage(ui, paper);
        frame.open(page);
        page.takeFocus();
    }

    private static String line(StockDocument.Head head, Formats formats) {
        String from = head.supplier().map(Supplier::name).map(name -> name + " · ").orElse("");
        return from + formats.date(head.day());
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
