package smena.ui.sale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.WeakChangeListener;

import org.jspecify.annotations.Nullable;

import smena.domain.customer.Customer;
import smena.domain.sale.Basket;
import smena.service.customer.Customers;
import smena.ui.kit.Background;

import java.time.LocalDate;

/// The customer of the basket on the screen, with what they owe as soon as they are known.
public final class BuyerModel {
    private final Customers customers;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Buying> buying = new ReadOnlyObjectWrapper<>();
    private long wanted;
    private long shown;

    /// The window holds it weakly, for it lives longer than a till.
    private final ChangeListener<Boolean> closed =
            (_, _, covered) -> {
                if (!covered) {
                    renew();
                }
            };

    /// A customer, and the day by which their debts are overdue or not.
    public record Buying(Customer customer, LocalDate today) {}

    /// Follows the basket of `basket`.
    ///
    /// @param covered whether a dialog lies over it: in one of them a debt may be paid back
    public BuyerModel(
            Customers customers,
            Background background,
            BasketModel basket,
            ObservableBooleanValue covered) {
        this.customers = customers;
        this.background = background;
        covered.addListener(new WeakChangeListener<>(closed));
        basket.basketProperty().subscribe(this::follow);
    }

    /// Who buys; null for nobody the shop knows.
    public ReadOnlyObjectProperty<@Nullable Buying> buyingProperty() {
        return buying.getReadOnlyProperty();
    }

    private void follow(Basket basket) {
        long id = basket.customer().orElse(0L);
        if (id == shown) {
            return;
        }
        shown = id;
        if (id == 0) {
            wanted++;
            buying.set(null);
            return;
        }
        renew();
    }

    /// Reads afresh what they owe.
    void renew() {
        long id = shown;
        if (id == 0) {
            return;
        }
        long asked = ++wanted;
        background
                .call(() -> customers.find(id).map(c -> new Buying(c, customers.today())))
                .deliver(
                        found -> {
                            if (asked == wanted) {
                                buying.set(found.orElse(null));
                            }
                        });
    }
}
