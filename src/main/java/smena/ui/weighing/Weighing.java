package smena.ui.weighing;

import smena.domain.catalog.Product;
import smena.domain.money.Quantity;
import smena.domain.shop.ScaleSetup;
import smena.service.catalog.Catalog;
import smena.service.shop.ScaleSettings;
import smena.ui.kit.Delays;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Opens the dialog that weighs, where the shop has a scale.
public final class Weighing {
    private final UiContext ui;
    private final ScaleSettings settings;
    private final Catalog catalog;
    private final ScaleFeed feed;
    private Optional<ScaleSetup> scale = Optional.empty();

    /// @param feed reads the scale
    public Weighing(UiContext ui, ScaleSettings settings, Catalog catalog, ScaleFeed feed) {
        this.ui = ui;
        this.settings = settings;
        this.catalog = catalog;
        this.feed = feed;
    }

    /// What is weighed, and what comes of it.
    ///
    /// @param product its row; empty where it is chosen in the dialog
    /// @param fixed whether no other product may be chosen, and no price is asked
    /// @param weighed gets the weight that the scale showed
    /// @param byHand asks for a weight and passes it on; the dialog is told when that is done
    public record Ask(
            Optional<Long> product,
            boolean fixed,
            BiConsumer<Product, Quantity> weighed,
            ByHand byHand) {}

    /// Types the weight of a product.
    @FunctionalInterface
    public interface ByHand {
        /// Asks for it.
        ///
        /// @param before to be called once a weight was typed, before anything is done with it
        void ask(Product product, Runnable before);
    }

    /// Reads anew which scale the shop has.
    public void load() {
        ui.background().call(settings::scale).deliver(found -> scale = found);
    }

    /// Whether the shop has a scale that the till asks.
    public boolean hasScale() {
        return scale.isPresent();
    }

    /// Reads the scale.
    public ScaleFeed feed() {
        return feed;
    }

    /// Opens the dialog; false if another one is open.
    public boolean open(Ask ask) {
        if (ui.dialogs().anyOpenProperty().get()) {
            return false;
        }
        WeighingModel model = new WeighingModel(scale, Delays.REAL);
        WeighedGoods goods = new WeighedGoods(catalog, ui.background());
        ScaleDialog.open(ui, new ScaleDialog.Parts(model, goods, catalog, feed), ask);
        return true;
    }

    /// Opens it for what is chosen there.
    ///
    /// @param weighed gets what the scale showed
    public void open(BiConsumer<Product, Quantity> weighed, ByHand byHand) {
        open(new Ask(Optional.empty(), false, weighed, byHand));
    }

    /// A weight that somebody types, for [Ask].
    ///
    /// @param question asks how much of a product
    /// @param given gets what was typed
    public static ByHand typed(
            BiConsumer<Product, Consumer<Quantity>> question, BiConsumer<Product, Quantity> given) {
        return (product, before) ->
                question.accept(
                        product,
                        quantity -> {
                            before.run();
                            given.accept(product, quantity);
                        });
    }
}
