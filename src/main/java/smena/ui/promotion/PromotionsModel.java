package smena.ui.promotion;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.domain.promotion.ShopPromotion.State;
import smena.service.promotion.PromotionQueries;
import smena.service.promotion.PromotionQueries.Overview;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;

import java.util.List;

/// The list of promotions.
final class PromotionsModel {
    private final PromotionQueries queries;
    private final Background reading;
    private final ObservableList<Overview> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.CURRENT);
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final ReadOnlyObjectWrapper<List<Overview>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private long wanted;

    /// Which of them are shown.
    enum Filter {
        /// Those that hold or will.
        CURRENT,
        RUNNING,
        PLANNED,
        ENDED;

        boolean takes(Overview promotion) {
            return switch (this) {
                case CURRENT -> promotion.state() != State.ENDED;
                case RUNNING -> promotion.state() == State.RUNNING;
                case PLANNED -> promotion.state() == State.PLANNED;
                case ENDED -> promotion.state() == State.ENDED;
            };
        }
    }

    PromotionsModel(PromotionQueries queries, Background reading) {
        this.queries = queries;
        this.reading = reading;
        filter.addListener(_ -> show());
    }

    ObservableList<Overview> shown() {
        return shown;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// All of them, whatever is shown.
    ReadOnlyObjectProperty<List<Overview>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// How many the filter would show.
    long count(Filter of) {
        return all.get().stream().filter(of::takes).count();
    }

    /// Reads them afresh; what is there stays until the answer comes.
    void load() {
        long asked = ++wanted;
        state.set(new LoadState.Busy());
        reading.call(queries::all)
                .refused(why -> state.set(new LoadState.Failed(why)))
                .deliver(
                        found -> {
                            if (asked == wanted) {
                                all.set(found);
                                show();
                            }
                        });
    }

    private void show() {
        shown.setAll(all.get().stream().filter(filter.get()::takes).toList());
        state.set(shown.isEmpty() ? new LoadState.Empty() : new LoadState.Ready());
    }
}
