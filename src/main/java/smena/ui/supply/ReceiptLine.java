package smena.ui.supply;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.ReceivedPrice;
import smena.service.supply.ReceiptGoods;
import smena.text.Typed;
import smena.ui.supply.LineState.Doubt;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// A line of a receipt as it is typed. A price that nobody has typed follows the cost by the
/// category's markup; one that was typed is never rewritten. One that the till asks for is none.
final class ReceiptLine {
    private final LocalDate today;
    private final StringProperty quantity = new SimpleStringProperty("");
    private final StringProperty cost = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty expires = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LineState> state;
    private final Optional<String> taxCode;
    private ReceiptGoods.Item item;
    private boolean priceTyped;
    private boolean proposing;
    private boolean kept;

    ReceiptLine(ReceiptGoods.Item item, ReceiptDraft.Line line, LocalDate today) {
        this.item = item;
        this.today = today;
        taxCode = line.taxCode();
        quantity.set(line.quantity().thousandths() == 0 ? "" : Quantities.typed(line.quantity()));
        cost.set(unitCost(line).map(Typed::text).orElse(""));
        priceTyped = line.price().isPresent();
        kept = line.price().filter(product().price()::equals).isPresent();
        price.set(line.price().or(this::own).map(Typed::text).orElse(""));
        expires.set(line.expires().map(ExpiryDay::text).orElse(""));
        state = new ReadOnlyObjectWrapper<>(read());
        quantity.addListener(_ -> state.set(read()));
        expires.addListener(_ -> state.set(read()));
        cost.addListener(_ -> costTyped());
        price.addListener(_ -> priceTyped());
    }

    Product product() {
        return item.product();
    }

    ReceiptGoods.Item item() {
        return item;
    }

    StringProperty quantityProperty() {
        return quantity;
    }

    StringProperty costProperty() {
        return cost;
    }

    StringProperty priceProperty() {
        return price;
    }

    StringProperty expiresProperty() {
        return expires;
    }

    /// What the fields come to.
    ReadOnlyObjectProperty<LineState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    LineState state() {
        return state.get();
    }

    /// The tax inside what it costs, by the paper of a day.
    Money tax(Money paid, Optional<LocalDate> written) {
        return item.tax().in(paid, taxCode, written);
    }

    /// So much more of it came.
    void more(Quantity added) {
        Quantity all = state().quantity().orElse(Quantity.ZERO).plus(added);
        quantity.set(Quantities.typed(all));
    }

    /// Takes the price that keeps the markup.
    void takeKeeping() {
        price.set(Typed.text(state().keeping()));
    }

    /// It is sold below its cost, and that is right.
    void keepPrice() {
        kept = true;
        priceTyped = true;
        state.set(read());
    }

    /// What is known of the product now.
    void renew(ReceiptGoods.Item now) {
        item = now;
        state.set(read());
    }

    /// The line as it is kept. A price that stays is named only where somebody has decided that it
    /// does.
    ReceiptDraft.Line line() {
        LineState now = state();
        return new ReceiptDraft.Line(
                product().id(),
                now.quantity().orElse(Quantity.ZERO),
                now.cost().map(ReceiptDraft.Cost::ofUnit),
                taxCode,
                Optional.of(now.price()).filter(_ -> now.isNewPrice() || kept),
                now.expires());
    }

    private void costTyped() {
        kept = false;
        if (!priceTyped) {
            proposing = true;
            price.set(
                    own().map(now -> typedCost().map(item.price()::proposed).orElse(now))
                            .map(Typed::text)
                            .orElse(""));
            proposing = false;
        }
        state.set(read());
    }

    private void priceTyped() {
        if (!proposing) {
            priceTyped = !price.get().isEmpty();
            kept = false;
        }
        state.set(read());
    }

    private Optional<Money> own() {
        return Optional.of(product().price()).filter(_ -> !product().isOpenPrice());
    }

    private Optional<Money> typedCost() {
        return Typed.money(cost.get());
    }

    private LineState read() {
        ReceivedPrice was = item.price();
        Optional<Quantity> much =
                Typed.quantity(quantity.get()).filter(typed -> typed.thousandths() > 0);
        Optional<Money> unit = typedCost();
        Money sold = Typed.money(price.get()).filter(Money::isPositive).orElse(was.price());
        Optional<LocalDate> day = ExpiryDay.of(expires.get());
        boolean noDay = expires.get().isBlank();
        return new LineState(
                much,
                unit,
                unit.flatMap(one -> much.map(all -> Shares.upTo(one, all, Quantity.ONE))),
                sold,
                unit.map(was::rise).orElseGet(OptionalInt::empty),
                unit.filter(_ -> own().isPresent())
                        .map(one -> ReceivedPrice.margin(sold, one))
                        .orElseGet(OptionalInt::empty),
                day,
                doubt(unit, sold),
                unit.map(was::keeping).orElse(was.price()),
                !sold.equals(was.price()),
                !noDay && day.filter(d -> !d.isBefore(today)).isEmpty(),
                noDay && item.shelfDays() > 0);
    }

    private Doubt doubt(Optional<Money> unit, Money sold) {
        if (!item.isCounted()) {
            return Doubt.NOT_COUNTED;
        }
        boolean below =
                own().isPresent() && unit.filter(one -> one.compareTo(sold) > 0).isPresent();
        return below && !kept ? Doubt.BELOW_COST : Doubt.NONE;
    }

    /// A draft may also say what the whole line cost.
    private static Optional<Money> unitCost(ReceiptDraft.Line line) {
        return line.cost()
                .map(
                        paid ->
                                paid.isOfLine() && line.quantity().thousandths() > 0
                                        ? Shares.upTo(paid.amount(), Quantity.ONE, line.quantity())
                                        : paid.amount());
    }
}
