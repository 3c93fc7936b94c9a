package smena.ui.writeoff;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import smena.domain.catalog.Product;
import smena.domain.stock.ShelfLife;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Notice;
import smena.ui.movement.MovementsPage;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.price.NewPricesPage;
import smena.ui.shell.UiContext;

import java.util.Optional;

/// The batches that are past their day or soon will be, and what can be done about them.
public final class ExpiryPage implements GoodsTab, ExpiryController.Acts {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final WriteOffServices services;
    private final ExpiryModel model;
    private final ExpiryController controller;
    private final BooleanProperty opening = new SimpleBooleanProperty();
    private final PageHead head;
    private final Parent view;

    /// @param frame shows what is done about a batch
    public ExpiryPage(UiContext ui, OfficeFrame frame, WriteOffServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        model = new ExpiryModel(services.movements(), ui.clock(), ui.localization()::words);
        controller = new ExpiryController(model, ui.localization(), this);
        head = PageHead.of(ui.localization().text("goods.tab.expiry"));
        view = ui.fxml().load("writeoff/expiry.fxml", controller);
    }

    @Override
    public void movements(ShelfLife batch) {
        show(
                new MovementsPage(
                        ui, frame, services.movements(), batch.batch().product(), batch.name()));
    }

    @Override
    public void label(ShelfLife batch) {
        long product = batch.batch().product();
        ui.actions()
                .act(
                        who -> {
                            services.labels().put(who, product);
                            return product;
                        })
                .deliver(_ -> ui.toasts().say(Notice.Kind.GOOD, "expiry.labelled", batch.name()));
    }

    @Override
    public void cheaper(ShelfLife batch) {
        services.movements()
                .reading()
                .call(() -> services.catalog().find(batch.batch().product()))
                .busy(opening)
                .refused(ui.toasts())
                .deliver(
                        found ->
                                found.ifPresent(
                                        product ->
                                                show(
                                                        NewPricesPage.of(
                                                                ui,
                                                                frame,
                                                                services.prices(),
                                                                services.catalog(),
                                                                services.movements().reading(),
                                                                GoodsItem.of(product)))));
    }

    @Override
    public void promote(ShelfLife batch) {
        services.promotion()
                .open(
                        batch.batch().product(),
                        ui.localization().words().get("expiry.promotionName", batch.name()),
                        batch.batch().expires());
    }

    @Override
    public void writeOff(ShelfLife batch) {
        services.movements()
                .reading()
                .call(() -> services.catalog().find(batch.batch().product()))
                .busy(opening)
                .refused(ui.toasts())
                .deliver(found -> writeOff(batch, found));
    }

    /// One that is no longer sold is written off too.
    private void writeOff(ShelfLife batch, Optional<Product> product) {
        GoodsItem item =
                product.map(GoodsItem::of)
                        .orElseGet(
                                () ->
                                        new GoodsItem(
                                                GoodsItem.Kind.PRODUCT,
                                                batch.batch().product(),
                                                batch.name(),
                                                Optional.empty(),
                                                0));
        EditWriteOffPage page = new EditWriteOffPage(ui, frame, services);
        boolean past = batch.batch().expires().isBefore(model.today());
        page.take(
                item,
                batch.batch().left(),
                past ? ui.localization().words().get("writeOff.why.expired") : "");
        show(page);
    }

    private void show(OfficePage page) {
        frame.open(page);
        page.takeFocus();
    }

    @Override
    public String key() {
        return "expiry";
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
}
