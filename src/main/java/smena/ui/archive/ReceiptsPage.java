package smena.ui.archive;

import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.receipt.ReceiptCode;
import smena.domain.receipt.ReceiptHead;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Sale;
import smena.service.Services;
import smena.ui.kit.Background;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// The receipts: found by whatever is known of one, seen as paper, printed again, given back.
public final class ReceiptsPage implements OfficePage {
    /// What it needs beside the services.
    ///
    /// @param drawn draws a receipt as a PNG, in the background
    /// @param reading background calls for lists and drawings, separate from the writer's
    /// @param whereTo asks where to save, given a suggested file name; empty if cancelled
    public record Ways(
            Function<Sale, byte[]> drawn,
            Background reading,
            Function<String, Optional<Path>> whereTo) {}

    private final UiContext ui;
    private final ReceiptSearch.Books books;
    private final Background reading;
    private final ReceiptSearch search;
    private final ReceiptSearchBar bar;
    private final ArchivePage<ReceiptHead> archive;
    private final PageAction refund;
    private final VBox view;

    private ReceiptsPage(
            UiContext ui,
            ReceiptSearch.Books books,
            Services services,
            Ways ways,
            LongConsumer chosen) {
        this.ui = ui;
        this.books = books;
        reading = ways.reading();
        search = new ReceiptSearch(books);
        bar = new ReceiptSearchBar(search, ui.localization());
        ReceiptArchive kind =
                new ReceiptArchive(
                        services.selling(),
                        services.printing(),
                        search,
                        ui::actor,
                        ways.drawn(),
                        ui.localization());
        archive = new ArchivePage<>("office.sales", kind, ui, reading, ways.whereTo());
        view = new VBox(bar, archive.view());
        VBox.setVgrow(archive.view(), Priority.ALWAYS);
        refund = refund(chosen);
        archive.head().action(refund);
        search.typedProperty().addListener((_, _, _) -> archive.activate());
    }

    /// The page, with a button that begins a refund.
    ///
    /// @param refund gets the row of the sale that is to be given back
    public static ReceiptsPage of(UiContext ui, Services services, Ways ways, LongConsumer refund) {
        return new ReceiptsPage(ui, books(services), services, ways, refund);
    }

    static ReceiptSearch.Books books(Services services) {
        return new ReceiptSearch.Books(
                services.receipts(),
                services.products().catalog(),
                services.people(),
                services.customers());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return archive.head();
    }

    @Override
    public void activate() {
        archive.activate();
    }

    @Override
    public void takeFocus() {
        archive.takeFocus();
    }

    /// Esc ends the search first.
    @Override
    public boolean back() {
        boolean searched = !search.typedProperty().get().isEmpty();
        search.clear();
        return searched;
    }

    /// The QR code of a receipt opens it.
    @Override
    public boolean scanned(String code) {
        if (ReceiptCode.read(code).isEmpty()) {
            return false;
        }
        reading.call(() -> books.receipts().byCode(code))
                .refused(ui.toasts())
                .deliver(found -> found.ifPresent(sale -> search.only(sale.number())));
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            bar.takeFocus();
        }
    }

    /// Looks for what is known of a receipt.
    void find(ReceiptSearch.By by, String text) {
        search.byProperty().set(by);
        search.type(by, text);
    }

    /// What can be done to the chosen receipt.
    List<PageAction> actions() {
        return List.of(refund);
    }

    ArchiveModel<ReceiptHead> model() {
        return archive.model();
    }

    private PageAction refund(LongConsumer chosen) {
        ArchiveModel<ReceiptHead> model = archive.model();
        return new PageAction(
                        "refund",
                        Sign.REFUND,
                        ui.localization().text("refund.choose"),
                        () -> begin(model.selectedProperty().get(), chosen))
                .main()
                .disabledWhile(
                        Bindings.createBooleanBinding(
                                () -> isDone(model.selectedProperty().get()),
                                model.selectedProperty()));
    }

    private static boolean isDone(@Nullable ReceiptHead head) {
        return head == null || head.status() == RefundStatus.REFUNDED;
    }

    private static void begin(@Nullable ReceiptHead head, LongConsumer refund) {
        if (head != null) {
            refund.accept(head.sale().id());
        }
    }
}
