package smena.ui.journal;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.people.Employee;
import smena.domain.receipt.ReceiptCode;
import smena.service.export.ExportWords;
import smena.text.ExportNote;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Notice;
import smena.ui.kit.PageKey;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// The journal: every entry as a sentence. The books are verified and written out for an auditor
/// from here.
public final class JournalPage implements GoodsTab {
    private static final int LATELY = 30;

    private final UiContext ui;
    private final JournalServices services;
    private final JournalModel model;
    private final JournalController controller;
    private final BooleanProperty exporting = new SimpleBooleanProperty();
    private final PageHead head;
    private final Parent view;

    /// The page over these services.
    public JournalPage(UiContext ui, JournalServices services) {
        this.ui = ui;
        this.services = services;
        model = new JournalModel(ui, services);
        controller = new JournalController(model, this::verify, this::export);
        head = PageHead.of(ui.localization().text("goods.tab.journal"));
        view = ui.fxml().load("journal/journal.fxml", controller);
        controller.exporting(exporting);
    }

    /// The same of what one person did lately, whether or not they still work here.
    public JournalPage(UiContext ui, JournalServices services, Employee person) {
        this(ui, services);
        LocalDate today = LocalDate.now(ui.clock());
        model.period().choose(today.minusDays(LATELY), today);
        model.personProperty().set(Optional.of(person));
    }

    @Override
    public String key() {
        return "journal";
    }

    @Override
    public boolean adds() {
        return false;
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

    /// Esc ends the search for a receipt first.
    @Override
    public boolean back() {
        boolean searched = model.receiptProperty().get() != null;
        if (searched) {
            model.all();
        }
        return searched;
    }

    /// The QR code of a receipt finds its entries.
    @Override
    public boolean scanned(String code) {
        boolean receipt = ReceiptCode.read(code).isPresent();
        if (receipt) {
            model.find(code);
        }
        return receipt;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.search();
        }
    }

    JournalModel model() {
        return model;
    }

    private void verify() {
        VerifyDialog.open(ui, services.audit(), services.slow());
    }

    void export() {
        services.whichFolder().get().ifPresent(this::export);
    }

    private void export(Path folder) {
        Path to = folder.resolve("smena-audit-" + LocalDate.now(ui.clock()));
        services.slow()
                .call(
                        () ->
                                services.export()
                                        .write(
                                                to,
                                                new ExportWords(
                                                        ExportNote.of(services.language().get()),
                                                        "Smena " + services.version())))
                .busy(exporting)
                .refused(ui.toasts())
                .deliver(
                        written ->
                                ui.toasts()
                                        .say(
                                                Notice.Kind.GOOD,
                                                "journal.exported",
                                                written.entries(),
                                                written.zReports()));
    }
}
