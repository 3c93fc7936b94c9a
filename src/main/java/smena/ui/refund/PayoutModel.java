package smena.ui.refund;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;

import java.util.List;
import java.util.Optional;

/// How the money may go back, and how it does.
public final class PayoutModel {
    private final ReadOnlyObjectWrapper<List<PayoutWay>> ways =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable PayoutWay> way = new ReadOnlyObjectWrapper<>();
    private List<PaymentMethod> methods = List.of();
    private Optional<PaymentMethod> instead = Optional.empty();

    /// The ways. While nothing is chosen they tell of the whole receipt.
    public ReadOnlyObjectProperty<List<PayoutWay>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /// The one that is chosen.
    public ReadOnlyObjectProperty<@Nullable PayoutWay> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// Chooses one of them.
    public void choose(PayoutWay chosen) {
        instead = chosen.instead();
        way.set(chosen);
    }

    /// Another receipt: the way it came is chosen anew.
    void begin(List<PaymentMethod> all) {
        methods = all;
        instead = Optional.empty();
    }

    /// Another sum; the method that was chosen stays.
    void reckon(Source source, Money total) {
        List<PayoutWay> now = PayoutWay.of(source, total.isZero() ? source.left() : total, methods);
        ways.set(now);
        way.set(
                now.stream()
                        .filter(each -> each.instead().equals(instead))
                        .findFirst()
                        .orElse(now.getFirst()));
    }
}
