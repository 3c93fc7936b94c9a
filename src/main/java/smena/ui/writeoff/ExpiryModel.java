package smena.ui.writeoff;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.shop.ExpiryTerms;
import smena.domain.stock.ShelfLife;
import smena.text.Words;
import smena.ui.kit.PagedList;
import smena.ui.movement.MovementServices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The batches that are past their day or soon will be, the earliest first.
final class ExpiryModel {
    private final MovementServices services;
    private final Clock clock;
    private final ObjectProperty<ExpirySpan> span = new SimpleObjectProperty<>(ExpirySpan.NEAR);
    private final ReadOnlyObjectWrapper<ExpiryTerms> terms =
            new ReadOnlyObjectWrapper<>(ExpiryTerms.USUAL);
    private final PagedList<ShelfLife> list;

    ExpiryModel(MovementServices services, Clock clock, Supplier<Words> words) {
        this.services = services;
        this.clock = clock;
        list = new PagedList<>(services.reading(), this::after).filter(() -> filter(words.get()));
        span.addListener((_, _, _) -> list.load());
    }

    private String filter(Words words) {
        return span.get() == ExpirySpan.NEAR ? "" : words.get("expiry.span." + span.get());
    }

    /// Reads it anew, after the days that count as near; where those cannot be read, they are as
    /// they were.
    void load() {
        services.reading()
                .call(services.expiry()::terms)
                .refused(_ -> list.load())
                .deliver(
                        found -> {
                            terms.set(found);
                            list.load();
                        });
    }

    private List<ShelfLife> after(Optional<ShelfLife> last, int limit) {
        LocalDate until = span.get().until(today(), terms.get().nearDays());
        return services.stock().expiring(until, last.map(ShelfLife::batch), limit);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PagedList<ShelfLife> list() {
        return list;
    }

    ObjectProperty<ExpirySpan> spanProperty() {
        return span;
    }

    /// How many days count as near.
    ReadOnlyObjectProperty<ExpiryTerms> termsProperty() {
        return terms.getReadOnlyProperty();
    }
}
