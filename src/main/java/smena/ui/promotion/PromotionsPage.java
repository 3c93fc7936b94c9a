package smena.ui.promotion;

import javafx.scene.Parent;

import smena.domain.promotion.Promotion;
import smena.service.catalog.Catalog;
import smena.service.promotion.PromotionQueries;
import smena.service.promotion.PromotionQueries.Overview;
import smena.service.promotion.Promotions;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.Optional;

/// The promotions of the shop; each opens a page of its own.
public final class PromotionsPage implements GoodsTab {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final Catalog catalog;
    private final PromotionForm.Services services;
    private final PromotionsModel model;
    private final PromotionsController controller;
    private final PageHead head;
    private final Parent view;

    /// @param frame shows the page of one of them
    /// @param reading background calls that only read
    public PromotionsPage(
            UiContext ui,
            OfficeFrame frame,
            Promotions promotions,
            PromotionQueries queries,
            Catalog catalog,
            Background reading) {
        this.ui = ui;
        this.frame = frame;
        this.catalog = catalog;
        services = new PromotionForm.Services(promotions, queries, ui.actions(), reading);
        model = new PromotionsModel(queries, reading);
        controller = new PromotionsController(model, ui.localization(), this::open, this::add);
        head = PageHead.of(ui.localization().text("goods.tab.promotions"));
        view = ui.fxml().load("promotion/promotions.fxml", controller);
    }

    @Override
    public String key() {
        return "promotions";
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
    public void add() {
        edit(Optional.empty(), PromotionDraft.from(services.queries().today()));
    }

    /// Opens the page of one of them.
    void open(Overview promotion) {
        edit(Optional.of(promotion), PromotionDraft.of(promotion.stored().promotion()));
    }

    /// Opens the page of a new one that takes a percentage off a product until a day, today where
    /// that is past. How much is left to a person.
    ///
    /// @param product its row
    /// @param name that of the promotion
    public void addFor(long product, String name, LocalDate day) {
        LocalDate today = services.queries().today();
        String called = name.substring(0, Math.min(name.length(), Promotion.LONGEST_NAME));
        LocalDate last = day.isBefore(today) ? today : day;
        edit(Optional.empty(), PromotionDraft.from(today).until(product, called, last));
    }

    private void edit(Optional<Overview> known, PromotionDraft draft) {
        EditPromotionPage page =
                new EditPromotionPage(ui, frame, catalog, services, known, draft, this::again);
        frame.open(page);
        page.takeFocus();
    }

    private void again(PromotionDraft draft) {
        edit(Optional.empty(), draft);
    }
}
