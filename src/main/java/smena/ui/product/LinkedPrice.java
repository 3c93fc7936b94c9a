package smena.ui.product;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.price.PriceShares;
import smena.text.Typed;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a product costs, its markup, price and margin: whatever is typed, the others follow. A
/// price that follows is a multiple of the shop's step; one that is typed is left as it is. The
/// cost is for trying out: what is kept comes with the goods.
final class LinkedPrice {
    private static final int WHOLE = 10_000;

    private final StringProperty price;
    private long step;
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper markup = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper margin = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper below = new ReadOnlyBooleanWrapper();

    /// @param price as it is typed
    /// @param known what one unit costs; empty where that is not known
    /// @param step what a price is a multiple of, minor units; 0 or 1 for none
    LinkedPrice(StringProperty price, Optional<Money> known, long step) {
        this.price = price;
        this.step = step;
        cost.set(known.map(Typed::text).orElse(""));
        price.subscribe(_ -> shares());
    }

    /// The same of another product.
    void show(Optional<Money> known, long multiple) {
        step = multiple;
        cost.set(known.map(Typed::text).orElse(""));
        shares();
    }

    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /// In percent: `26,1`; nothing where it is not known or below zero.
    ReadOnlyStringProperty markupProperty() {
        return markup.getReadOnlyProperty();
    }

    /// In percent.
    ReadOnlyStringProperty marginProperty() {
        return margin.getReadOnlyProperty();
    }

    /// Whether the price is below the cost.
    ReadOnlyBooleanProperty belowProperty() {
        return below.getReadOnlyProperty();
    }

    /// Another cost was typed: the markup stays.
    void cost(String typed) {
        OptionalInt kept = points(markup.get());
        cost.set(typed);
        if (kept.isPresent() && money(typed).filter(Money::isPositive).isPresent()) {
            markup(markup.get());
        } else {
            shares();
        }
    }

    /// Another markup was typed.
    void markup(String typed) {
        OptionalInt points = points(typed);
        money(cost.get())
                .filter(_ -> points.isPresent())
                .map(one -> one.plus(one.percent(points.orElseThrow())))
                .ifPresent(this::follow);
        markup.set(typed);
    }

    /// Another margin was typed; there is no price of which all is margin.
    void margin(String typed) {
        OptionalInt points = points(typed);
        money(cost.get())
                .filter(_ -> points.isPresent() && points.getAsInt() < WHOLE)
                .map(one -> atMargin(one, points.orElseThrow()))
                .ifPresent(this::follow);
        margin.set(typed);
    }

    private static Money atMargin(Money one, int points) {
        long left = WHOLE - points;
        return Money.of((Math.multiplyExact(one.minor(), (long) WHOLE) + left / 2) / left);
    }

    private void follow(Money wanted) {
        Money rounded = wanted.roundedTo(step);
        if (rounded.isPrice()) {
            price.set(Typed.text(rounded));
        }
    }

    private void shares() {
        Optional<Money> now = money(price.get());
        Optional<Money> one = money(cost.get()).filter(Money::isPositive);
        below.set(now.isPresent() && one.filter(c -> c.compareTo(now.get()) > 0).isPresent());
        boolean known = now.isPresent() && one.isPresent();
        markup.set(known ? text(PriceShares.markup(now.orElseThrow(), one.orElseThrow())) : "");
        margin.set(known ? text(PriceShares.margin(now.orElseThrow(), one.orElseThrow())) : "");
    }

    private static Optional<Money> money(String typed) {
        return Typed.money(typed);
    }

    /// Ten-thousandths of what was typed in percent.
    private static OptionalInt points(String typed) {
        Optional<Quantity> percent = typed.isBlank() ? Optional.empty() : Typed.quantity(typed);
        return percent.filter(q -> q.thousandths() <= 100L * WHOLE)
                .map(q -> OptionalInt.of((int) (q.thousandths() / 10)))
                .orElseGet(OptionalInt::empty);
    }

    private static String text(OptionalLong share) {
        if (share.isEmpty() || share.getAsLong() < 0) {
            return "";
        }
        long tenths = share.getAsLong();
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "," + tenths % 10;
    }
}
