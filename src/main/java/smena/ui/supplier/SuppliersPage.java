package smena.ui.supplier;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.SupplierDebt;
import smena.domain.stock.SupplierEntry;
import smena.service.supply.Suppliers;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.kit.MoreActs;
import smena.ui.kit.PageKey;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Who the shop buys from: what is owed to whom and until when, with the ledger of each.
public final class SuppliersPage implements GoodsTab, SupplierActs {
    private final UiContext ui;
    private final Papers papers;
    private final SuppliersModel model;
    private final SupplierForms forms;
    private final SuppliersController controller;
    private final PageHead head;
    private final Parent view;

    /// What opens on pages of its own.
    ///
    /// @param open shows the paper of this row
    /// @param receiveFrom begins a receipt of goods from the supplier of this name
    public record Papers(LongConsumer open, Consumer<String> receiveFrom) {}

    /// @param papers opens papers and begins receipts
    /// @param reading background calls that only read, beside the writer
    public SuppliersPage(UiContext ui, Suppliers suppliers, Papers papers, Background reading) {
        this.ui = ui;
        this.papers = papers;
        model = new SuppliersModel(suppliers, () -> ui.actions().actor(), reading);
        forms = new SupplierForms(ui, suppliers, model);
        controller =
                new SuppliersController(
                        model, this, ui.localization(), () -> LocalDate.now(ui.clock()));
        head = PageHead.of(ui.localization().text("goods.tab.suppliers"));
        view = ui.fxml().load("supplier/suppliers.fxml", controller);
    }

    @Override
    public String key() {
        return "suppliers";
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

    @Override
    public boolean back() {
        if (model.queryProperty().get().isEmpty()) {
            return false;
        }
        model.queryProperty().set("");
        controller.takeFocus();
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.search();
        } else if (PageKey.MONEY.isPressedBy(event)) {
            event.consume();
            pay();
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.ENTER
                && controller.enter()) {
            event.consume();
        }
    }

    private Optional<SupplierDebt> selected() {
        @Nullable SupplierDebt now = model.selectedProperty().get();
        return Optional.ofNullable(now);
    }

    @Override
    public void add() {
        forms.add();
    }

    @Override
    public void pay() {
        selected().ifPresent(forms::pay);
    }

    @Override
    public void receive() {
        selected().ifPresent(debt -> papers.receiveFrom().accept(SuppliersModel.name(debt)));
    }

    @Override
    public void more(Node place) {
        selected()
                .ifPresent(
                        debt -> {
                            boolean active = debt.account().supplier().active();
                            new MoreActs(ui.localization())
                                    .with(
                                            "renameSupplier",
                                            "suppliers.rename",
                                            () -> forms.rename(debt))
                                    .with(
                                            "correctSupplier",
                                            "suppliers.correct",
                                            () -> forms.correct(debt))
                                    .with(
                                            "archiveSupplier",
                                            active ? "suppliers.archive" : "suppliers.unarchive",
                                            () -> forms.archive(debt))
                                    .show(place);
                        });
    }

    @Override
    public void open(SupplierEntry entry) {
        entry.document().ifPresent(papers.open()::accept);
    }
}
