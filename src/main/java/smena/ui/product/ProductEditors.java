package smena.ui.product;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import smena.domain.catalog.ProductCard;
import smena.service.catalog.ProductCards.Numbered;
import smena.ui.kit.PacedSteps;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/// The pages on which products of the list open: one is kept and shows one product after the other,
/// a second is made where that one is in the middle of something.
final class ProductEditors {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final ProductsPage.Services services;
    private final ProductReading reading;
    private final BiConsumer<Boolean, Numbered> saved;
    private final BooleanProperty opening = new SimpleBooleanProperty();
    private Optional<ProductsPage.Movements> movements = Optional.empty();
    private Optional<EditProductPage> editor = Optional.empty();
    private Optional<EditProductPage> opened = Optional.empty();
    private boolean returning;
    private boolean away;
    private boolean prepared;

    /// @param saved is told of each product that was saved, and whether it is a new one
    ProductEditors(
            UiContext ui,
            OfficeFrame frame,
            ProductsPage.Services services,
            ProductReading reading,
            BiConsumer<Boolean, Numbered> saved) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        this.reading = reading;
        this.saved = saved;
    }

    /// Opens the product of this number.
    void open(long id) {
        services.reading()
                .call(() -> reading.card(id))
                .busy(opening)
                .deliver(seen -> seen.ifPresent(this::edit));
    }

    /// Begins a new one.
    void add() {
        services.reading()
                .call(() -> reading.fresh(Optional.empty()))
                .busy(opening)
                .deliver(this::edit);
    }

    /// Begins a new one that is like another. Where the page of that one is open, it stays below.
    void copy(ProductCard other) {
        services.reading()
                .call(() -> reading.fresh(Optional.of(other)))
                .busy(opening)
                .deliver(fresh -> open(away ? newEditor() : editor(), fresh));
    }

    /// The list is left, for one of the pages or for another part of the office.
    void leave() {
        away = true;
    }

    /// The list is there again.
    ///
    /// @return whether from one of the pages
    boolean come() {
        away = false;
        boolean back = returning;
        returning = false;
        return back;
    }

    /// Movements are shown by `action` from now on.
    void onMovements(ProductsPage.Movements action) {
        movements = Optional.of(action);
    }

    /// What shows the movements of a product.
    Optional<ProductsPage.Movements> movements() {
        return movements;
    }

    /// The page of the product that was opened last.
    Optional<EditProductPage> opened() {
        return opened;
    }

    /// The page that stays in the window.
    List<OfficePage> kept() {
        return editor.<List<OfficePage>>map(List::of).orElse(List.of());
    }

    /// Once its rows are seen, the page on which one of them opens is made in steps, so that nobody
    /// waits for it: neither for one of the steps nor for all of them at once.
    ///
    /// @param isSeen whether the rows still are
    void prepare(BooleanSupplier isSeen) {
        if (prepared || !isSeen.getAsBoolean()) {
            return;
        }
        prepared = true;
        PacedSteps steps = new PacedSteps();
        steps.execute(whileSeen(isSeen, () -> frame.prepare(editor())));
        for (int i = 0; i < EditProductPage.STEPS; i++) {
            steps.execute(whileSeen(isSeen, () -> editor().makeNext()));
        }
        steps.execute(
                whileSeen(
                        isSeen,
                        () ->
                                services.reading()
                                        .call(() -> reading.fresh(Optional.empty()))
                                        .deliver(editor()::rehearse)));
    }

    private Runnable whileSeen(BooleanSupplier isSeen, Runnable step) {
        return () -> {
            if (!away && isSeen.getAsBoolean()) {
                step.run();
            }
        };
    }

    /// The page that is opened for one product after the other.
    private EditProductPage editor() {
        EditProductPage made = editor.filter(page -> !page.isBusy()).orElseGet(this::newEditor);
        editor = Optional.of(made);
        return made;
    }

    private EditProductPage newEditor() {
        return new EditProductPage(
                ui,
                frame,
                new EditProductPage.Services(
                        services.cards(),
                        services.ownCodes(),
                        services.favourites(),
                        services.pictures(),
                        services.history(),
                        services.labels(),
                        services.codes(),
                        movements,
                        this::copy,
                        services.reading()));
    }

    /// Whoever went elsewhere before it was read stays there.
    private void edit(EditProductPage.Opened product) {
        if (!away) {
            open(editor(), product);
        }
    }

    private void open(EditProductPage page, EditProductPage.Opened product) {
        returning = true;
        page.open(product, now -> saved.accept(product.known().isEmpty(), now));
        opened = Optional.of(page);
        frame.open(page);
        page.takeFocus();
    }
}
