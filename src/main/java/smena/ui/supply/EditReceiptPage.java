package smena.ui.supply;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.text.Formats;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A receipt of goods while it is written down, new or a draft. It keeps itself: leaving loses
/// nothing.
final class EditReceiptPage
        implements OfficePage, ReceiptForm.Hears, EditReceiptController.PhotoActs {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final SupplyServices services;
    private final ReceiptForm form;
    private final EditReceiptController controller;
    private final ObservableList<String> suppliers = FXCollections.observableArrayList();
    private final PaperPhotos photos;
    private final LongProperty upcoming = new SimpleLongProperty();
    private final PageHead head;
    private final Parent view;

    EditReceiptPage(UiContext ui, OfficeFrame frame, SupplyServices services, ReceiptDraft opened) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        form =
                new ReceiptForm(
                        new ReceiptForm.Services(
                                services.receipts(),
                                services.goods(),
                                services.stock(),
                                ui.actions(),
                                services.reading(),
                                ui.clock()),
                        opened,
                        this);
        photos = new PaperPhotos(services.photos(), services.reading(), opened.uuid());
        form.holdWhile(photos.busyProperty());
        controller =
                new EditReceiptController(
                        form,
                        new GoodsSearch(services.catalog(), services.reading(), false),
                        ui.localization(),
                        suppliers,
                        this::openFirst,
                        this::askFile,
                        this);
        head =
                PageHead.of(ui.localization().make(this::title, upcoming))
                        .line(ui.localization().text("supply.draftPath"))
                        .state(ui.localization().make(this::kept, form.keptAtProperty()))
                        .action(
                                new PageAction(
                                                "discardReceipt",
                                                Sign.BIN,
                                                ui.localization().text("supply.discard"),
                                                this::ask)
                                        .small()
                                        .disabledWhile(
                                                form.busyProperty().or(photos.busyProperty())));
        view = ui.fxml().load("supply/edit.fxml", controller);
    }

    /// The number it has if it is booked next.
    private String title(Formats formats) {
        return upcoming.get() == 0
                ? formats.words().get("supply.receipt")
                : formats.words().get("supply.receiptNext", formats.number(upcoming.get()));
    }

    private String kept(Formats formats) {
        Instant at = form.keptAtProperty().get();
        return at == null ? "" : formats.words().get("supply.keptAt", formats.time(at));
    }

    private void openFirst(StockDocument.Head first) {
        services.reading()
                .call(() -> services.receipts().find(first.id()))
                .deliver(
                        found ->
                                found.ifPresent(
                                        receipt ->
                                                frame.open(
                                                        new BookedReceiptPage(
                                                                ui, frame, services, receipt))));
    }

    private void askFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                ui.localization().words().get("import.fileKind"),
                                "*.xlsx",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.gz"));
        @Nullable File file = chooser.showOpenDialog(window());
        if (file != null) {
            OfficePage page = fileOf(file.toPath());
            frame.open(page);
            page.takeFocus();
        }
    }

    private Window window() {
        return view.getScene().getWindow();
    }

    @Override
    public ObservableList<Long> numbers() {
        return photos.numbers();
    }

    @Override
    public ObservableBooleanValue busy() {
        return photos.busyProperty();
    }

    @Override
    public void open() {
        if (photos.numbers().isEmpty()) {
            askPhotos();
        } else {
            PhotoDialog.ofDraft(ui, photos, this::askPhotos);
        }
    }

    @Override
    public void add(List<Path> files) {
        if (!form.busyProperty().get()) {
            photos.add(ui.actions(), files, form::openDraft);
        }
    }

    private void askPhotos() {
        PhotoFiles.ask(view, ui.localization(), this::add);
    }

    /// The page that says what a file would bring.
    OfficePage fileOf(Path file) {
        return new ReceiptFilePage(ui, frame, services, file, form::takeFile);
    }

    private void ask() {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("supply.discardAsk")
                                .text("supply.discardText")
                                .danger("supply.discard", form::discard)
                                .other("common.back"));
    }

    @Override
    public void lead(ReceiptLine line, LineField field) {
        controller.lead(line, field);
    }

    @Override
    public void nothingBefore() {
        ui.toasts().say(Notice.Kind.INFO, "supply.nothingBefore");
    }

    @Override
    public void left(int lines) {
        ui.toasts().say(Notice.Kind.WARN, "supply.fileLeft", lines);
    }

    @Override
    public void askTwice(Problem.SupplierNumberTwice why) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("problem.supplierNumberTwice", why.number(), why.receipt())
                                .text("supply.twiceText")
                                .button("supply.bookTwice", form::bookTwice)
                                .other("common.back")
                                .notByEnter());
    }

    @Override
    public void booked(StockDocument receipt) {
        ui.toasts().say(Notice.Kind.GOOD, "supply.booked", receipt.head().number());
        frame.back(this);
    }

    @Override
    public void discarded() {
        frame.back(this);
    }

    @Override
    public void activate() {
        photos.load();
        services.reading().call(() -> services.receipts().upcoming()).deliver(upcoming::set);
        services.reading()
                .call(() -> services.suppliers().all(false))
                .deliver(
                        found ->
                                suppliers.setAll(
                                        found.stream().map(s -> s.supplier().name()).toList()));
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

    @Override
    public boolean back() {
        return controller.finder().back();
    }

    @Override
    public boolean scanned(String code) {
        form.scanned(code, () -> unknown(code));
        return true;
    }

    private void unknown(String code) {
        ui.toasts().accept(new Problem.UnknownBarcode(code));
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.finder().takeFocus();
        } else {
            controller.bookAction().take(event);
        }
    }
}
