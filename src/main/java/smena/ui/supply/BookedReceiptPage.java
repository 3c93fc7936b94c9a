package smena.ui.supply;

import javafx.scene.Parent;

import smena.domain.stock.StockDocument;
import smena.domain.stock.Supplier;
import smena.service.supply.ReceiptPhotos;
import smena.text.Formats;
import smena.ui.kit.Background;
import smena.ui.kit.PageAction;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.List;

/// A booked receipt of goods, to be read: nothing of it is changed. Photographs of its paper may
/// still come.
public final class BookedReceiptPage implements OfficePage {
    private final UiContext ui;
    private final BookedReceiptController controller;
    private final PageHead head;
    private final PaperPhotos photos;
    private final Parent view;

    /// One that is only read.
    ///
    /// @param reading background calls that only read
    public BookedReceiptPage(
            UiContext ui, ReceiptPhotos kept, Background reading, StockDocument receipt) {
        this.ui = ui;
        controller = new BookedReceiptController(receipt, ui.localization());
        head =
                PageHead.of(ui.localization().text("supply.receiptNumber", receipt.head().number()))
                        .line(ui.localization().make(f -> line(receipt.head(), f)));
        photos = new PaperPhotos(kept, reading, receipt.head().uuid());
        PageAction look =
                new PageAction(
                        "photos",
                        Sign.PICTURE,
                        ui.localization()
                                .make(
                                        f -> PhotoWords.count(photos.numbers().size(), f),
                                        photos.numbers()),
                        this::photos);
        head.action(look.disabledWhile(photos.busyProperty()));
        view = ui.fxml().load("supply/booked.fxml", controller);
        PhotoFiles.drop(view, photos.busyProperty(), this::add);
    }

    /// One whose goods may go back to the supplier.
    BookedReceiptPage(
            UiContext ui, OfficeFrame frame, SupplyServices services, StockDocument receipt) {
        this(ui, services.photos(), services.reading(), receipt);
        head.action(
                new PageAction(
                        "returnGoods",
                        Sign.REFUND,
                        ui.localization().text("supply.return"),
                        () -> {
                            OfficePage back = new ReturnGoodsPage(ui, frame, services, receipt);
                            frame.open(back);
                            back.takeFocus();
                        }));
    }

    private void photos() {
        if (photos.numbers().isEmpty()) {
            ask();
        } else {
            PhotoDialog.ofBooked(ui, photos, this::ask);
        }
    }

    private void ask() {
        PhotoFiles.ask(view, ui.localization(), this::add);
    }

    /// Adds the pictures in these files.
    void add(List<Path> files) {
        photos.addBooked(ui.actions(), files);
    }

    private static String line(StockDocument.Head head, Formats formats) {
        String supplier = head.supplier().map(Supplier::name).orElse("");
        String number = head.supplierNumber().isEmpty() ? "" : " · № " + head.supplierNumber();
        return supplier + number + " · " + formats.date(head.day());
    }

    @Override
    public void activate() {
        photos.load();
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
