package smena.ui.product;

import static java.util.Objects.requireNonNull;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Category;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.money.Money;
import smena.domain.money.OfferedRate;
import smena.domain.stock.LastReceipt;
import smena.service.catalog.Favourites;
import smena.service.catalog.OwnCodeMaker;
import smena.service.catalog.ProductCards;
import smena.service.catalog.ProductCards.Numbered;
import smena.service.catalog.ProductHistory;
import smena.service.catalog.ProductPictures;
import smena.service.mxik.GoodsCodes;
import smena.service.price.LabelQueue;
import smena.text.Formats;
import smena.ui.kit.Background;
import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.MoreActs;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.kit.UnsavedChanges;
import smena.ui.mxik.CodeChoice;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The card of a product, new or known. It is made once and opened for one product after the other:
/// making and styling its fields takes much longer than filling them.
final class EditProductPage implements OfficePage {
    /// In how many steps its cards are made.
    static final int STEPS = 6;

    private static final int LONG_NAME = 40;

    private static final Opened NOTHING =
            new Opened(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    0);

    private final UiContext ui;
    private final OfficeFrame frame;
    private final Services services;
    private final ObjectProperty<Opened> opened = new SimpleObjectProperty<>(NOTHING);
    private final ProductForm form;
    private final PictureChoice picture;
    private final EditProductController controller;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;
    private final Deque<Runnable> unmade = new ArrayDeque<>();
    private @Nullable PageAction more;

    /// What it asks.
    record Services(
            ProductCards cards,
            OwnCodeMaker ownCodes,
            Favourites favourites,
            ProductPictures pictures,
            ProductHistory history,
            LabelQueue labels,
            GoodsCodes codes,
            Optional<ProductsPage.Movements> movements,
            Consumer<ProductCard> copy,
            Background reading) {}

    /// What was read before it is shown.
    ///
    /// @param known what is changed; empty for a new one
    /// @param like what a new one begins like; empty for nothing
    /// @param listed the same with its stock
    /// @param taxCode the rate it begins with
    /// @param picture a JPEG; empty where it has none
    /// @param cameLast how it came in last; empty where it never did, or not for whoever looks
    /// @param isFavourite whether it is on the first page of the till's grid
    /// @param seesCost whether whoever looks may see what it costs
    /// @param step what a price that is worked out is a multiple of, minor units
    record Opened(
            Optional<Numbered> known,
            Optional<ProductCard> like,
            Optional<ListedProduct> listed,
            List<Category> categories,
            List<String> suppliers,
            List<OfferedRate> taxRates,
            String taxCode,
            Optional<byte[]> picture,
            Optional<LastReceipt> cameLast,
            boolean isFavourite,
            boolean seesCost,
            long step) {
        /// What one unit costs; empty where that is not known, or not for whoever looks.
        Optional<Money> cost() {
            return listed.flatMap(ListedProduct::cost);
        }

        /// What its card begins with.
        ProductDraft draft() {
            return known.map(Numbered::card)
                    .map(ProductDraft::of)
                    .orElse(ProductDraft.fresh(taxCode))
                    .with(ProductInput.FAVOURITE, isFavourite ? ProductInput.ON : "");
        }
    }

    /// A page without cards: they are made one by one, or when it is opened.
    EditProductPage(UiContext ui, OfficeFrame frame, Services services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        Localization localization = ui.localization();
        form =
                new ProductForm(
                        new ProductForm.Services(
                                services.cards(),
                                services.ownCodes(),
                                services.favourites(),
                                ui.actions(),
                                services.reading(),
                                ui.clock()),
                        Optional.empty(),
                        NOTHING.draft(),
                        _ -> {});
        picture = new PictureChoice(ui, services.pictures());
        EditProductController.Parts parts = parts();
        controller = new EditProductController(form, opened, localization, parts);
        guard = new UnsavedChanges(ui.dialogs(), localization, List.of(form));
        DoubtQuestion.follow(form.doubt(), ui.dialogs(), localization);
        head =
                PageHead.of(localization.make(this::title, form.text(ProductInput.NAME), opened))
                        .line(
                                localization.make(
                                        this::path,
                                        form.text(ProductInput.NAME),
                                        form.text(ProductInput.CATEGORY)));
        actions();
        view = ui.fxml().load("product/edit.fxml", controller);
        make("naming", parts.naming());
        make("pricing", parts.pricing());
        make("stocking", parts.stocking());
        make("coding", parts.coding());
        make("ruling", parts.ruling());
        unmade.add(controller::ready);
    }

    private void make(String card, CardPart part) {
        unmade.add(() -> controller.add(ui.fxml().load("product/" + card + ".fxml", part)));
    }

    /// Makes the next of its cards, where one is not made yet.
    void makeNext() {
        Runnable next = unmade.poll();
        if (next != null) {
            next.run();
        }
    }

    /// Begins with another product: nothing is left of the one before.
    ///
    /// @param saved told of each card that is kept
    void open(Opened product, Consumer<Numbered> saved) {
        while (!unmade.isEmpty()) {
            makeNext();
        }
        opened.set(product);
        picture.open(product);
        form.open(product.known(), product.draft(), now -> saved(product, now, saved));
        product.like().ifPresent(form::copy);
        controller.begin();
    }

    /// Makes what stands there only because of what the shop has, unless it is open already.
    void rehearse(Opened fresh) {
        if (opened.get() == NOTHING) {
            opened.set(fresh);
        }
    }

    private String title(Formats formats) {
        return opened.get().known().isPresent()
                ? form.text(ProductInput.NAME).get()
                : formats.words().get("product.new");
    }

    private EditProductController.Parts parts() {
        Localization localization = ui.localization();
        return new EditProductController.Parts(
                new NamingController(form, opened, localization, picture),
                new PricingController(form, opened, localization),
                new StockingController(
                        form,
                        opened,
                        localization,
                        services.movements().map(show -> known -> show(show, known))),
                new CodingController(form, localization),
                new RulingController(
                        form,
                        opened,
                        localization,
                        new CodeChoice(ui, services.codes(), services.reading())));
    }

    private static void show(ProductsPage.Movements movements, Numbered known) {
        movements.open(known.id(), known.card().name());
    }

    /// Where it stands: `Mahsulotlar › Sut mahsulotlari`. Beside a long name there is no room for
    /// that.
    private String path(Formats formats) {
        String category = form.text(ProductInput.CATEGORY).get().strip();
        int length = form.text(ProductInput.NAME).get().length();
        if (length > LONG_NAME) {
            return "";
        }
        String products = formats.words().get("product.path");
        return category.isEmpty() || length + category.length() > LONG_NAME
                ? products
                : products + " › " + category;
    }

    private void actions() {
        Localization localization = ui.localization();
        action(
                new PageAction(
                        "history",
                        Sign.HISTORY,
                        localization.text("product.side.HISTORY"),
                        () -> known().ifPresent(this::history)),
                _ -> true);
        action(
                new PageAction(
                                "label",
                                Sign.LABEL,
                                localization.text("bulk.label"),
                                () -> known().ifPresent(this::label))
                        .disabledWhile(form.busyProperty()),
                known -> !known.card().isArchived() && !known.card().facts().isOpenPrice());
        PageAction rare =
                new PageAction(
                                "moreOfCard",
                                Sign.MORE,
                                localization.text("product.more"),
                                () -> known().ifPresent(this::more))
                        .small();
        more = rare;
        action(rare, _ -> true);
    }

    /// @param when for which products it is there
    private void action(PageAction action, Predicate<Numbered> when) {
        action.visibleProperty().bind(opened.map(now -> now.known().filter(when).isPresent()));
        action.managedProperty().bind(action.visibleProperty());
        head.action(action);
    }

    /// What was opened; empty for a new one.
    private Optional<Numbered> known() {
        return opened.get().known();
    }

    private void history(Numbered known) {
        HistoryDialog.open(ui, services.history(), services.reading(), known.id());
    }

    /// What is done more rarely. Where something is unsaved it would be lost, or saved unasked.
    private void more(Numbered known) {
        MoreActs acts = new MoreActs(ui.localization());
        BooleanBinding unsaved = form.changedProperty().or(form.busyProperty());
        services.movements()
                .ifPresent(
                        show -> acts.with("movements", "movement.open", () -> show(show, known)));
        acts.with(
                        "copyProduct",
                        "product.copy",
                        () -> services.copy().accept(form.known().orElse(known).card()))
                .disabledWhile(unsaved);
        if (known.card().isArchived()) {
            acts.with("restoreProduct", "product.restore", () -> form.archive(false));
        } else {
            acts.with("archiveProduct", "product.archive", this::ask);
        }
        acts.disabledWhile(unsaved);
        acts.show(requireNonNull(more));
    }

    private void label(Numbered known) {
        ui.actions()
                .act(who -> services.labels().put(who, List.of(known.id())))
                .busy(form.busyFlag())
                .deliver(count -> ui.toasts().say(Notice.Kind.GOOD, "bulk.labelled", count));
    }

    private void ask() {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("product.archiveAsk", form.text(ProductInput.NAME).get())
                                .text("product.archiveText")
                                .danger("product.archive", () -> form.archive(true))
                                .other("common.back"));
    }

    private void saved(Opened product, Numbered now, Consumer<Numbered> saved) {
        String key = now.card().isArchived() ? "product.archived" : "product.saved";
        ui.toasts().say(Notice.Kind.GOOD, key, now.card().name());
        saved.accept(now);
        if (product == opened.get()) {
            frame.back(this);
        }
    }

    /// Whether something is being done with its product: another is opened on another page.
    boolean isBusy() {
        return form.busyProperty().get();
    }

    ProductForm form() {
        return form;
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
    public boolean scanned(String code) {
        form.addCode(code);
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.focusCode();
        } else {
            controller.bar().take(event);
        }
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }
}
