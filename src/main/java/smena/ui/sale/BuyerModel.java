package smena.ui.sale;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

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

    /// A customer, and the day by which their debts are overdue or not.
    public record Buying(Customer customer, LocalDate today) {}

    /// Follows the basket of `basket`.
    public BuyerModel(Customers customers, Background background, BasketModel basket) {
        this.customers = customers;
        this.background = background;
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
        long asked = ++wanted;
        if (id == 0) {
            buying.set(null);
            return;
        }
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
