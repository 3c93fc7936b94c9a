package smena.domain.display;

import smena.domain.money.Money;
import smena.domain.sale.Payment;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;

import java.util.List;
import java.util.Optional;

/// All that a customer may see of the till. It is made of prices and of booked amounts alone:
/// accounts, cost, stock, approvals and messages never get here.
public sealed interface CustomerView {
    /// Nobody is served.
    record Idle() implements CustomerView {}

    /// A basket is being filled, or paid.
    ///
    /// @param items in the order of the basket; at least one
    /// @param newest the place in `items` that changed last
    /// @param saved all that is taken off
    /// @param returned what comes back in exchange; zero for a simple sale
    /// @param due what is to be paid, or below zero, what the customer gets
    record Buying(List<ShownItem> items, int newest, Money saved, Money returned, Money due)
            implements CustomerView {
        /// Holds its own copy of the items.
        public Buying {
            items = List.copyOf(items);
        }
    }

    /// The sale is paid.
    ///
    /// @param number of the sale
    /// @param total what was bought
    /// @param paid how, in the order it was tendered
    /// @param saved all that was taken off
    /// @param change what the customer gets back
    /// @param receipt what the QR code of the fiscal receipt holds; empty without a module
    record Thanks(
            String number,
            Money total,
            List<Paid> paid,
            Money saved,
            Money change,
            Optional<String> receipt)
            implements CustomerView {
        /// Holds its own copy of the payments.
        public Thanks {
            paid = List.copyOf(paid);
        }
    }

    /// One way in which the customer paid.
    ///
    /// @param method the method's code
    /// @param name the shop's own name for it; empty for the language's word
    /// @param amount what was handed over
    record Paid(String method, String name, Money amount) {}

    /// The basket as it is priced now.
    ///
    /// @param before what was shown before it
    /// @param pricing of the basket; with no lines nobody is served
    /// @param returned what comes back in exchange
    static CustomerView of(CustomerView before, Pricing pricing, Money returned) {
        if (pricing.lines().isEmpty()) {
            return new Idle();
        }
        List<ShownItem> items = pricing.lines().stream().map(ShownItem::of).toList();
        return new Buying(
                items,
                newest(before, items),
                pricing.discount(),
                returned,
                pricing.total().minus(returned));
    }

    /// A sale that was just booked.
    static CustomerView of(Sale sale) {
        return new Thanks(
                sale.number(),
                sale.paid(),
                sale.payments().stream().map(CustomerView::paid).toList(),
                sale.discount(),
                sale.change(),
                Optional.empty());
    }

    private static Paid paid(Payment payment) {
        return new Paid(payment.method().code(), payment.method().name(), payment.tendered());
    }

    /// The last item that is new or another than before; where one only went, the item that was
    /// the newest, or else the last.
    private static int newest(CustomerView before, List<ShownItem> items) {
        if (!(before instanceof Buying shown)) {
            return items.size() - 1;
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            ShownItem item = items.get(i);
            boolean same =
                    shown.items().stream()
                            .anyMatch(
                                    old ->
                                            old.line() == item.line()
                                                    && old.quantity().equals(item.quantity())
                                                    && old.name().equals(item.name()));
            if (!same) {
                return i;
            }
        }
        int newest = shown.items().get(shown.newest()).line();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).line() == newest) {
                return i;
            }
        }
        return items.size() - 1;
    }
}
