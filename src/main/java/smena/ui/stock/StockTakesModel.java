package smena.ui.stock;

import smena.domain.people.Actor;
import smena.domain.stock.StockTake;
import smena.service.stock.StockTakes;
import smena.ui.kit.Background;
import smena.ui.kit.PagedList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The stock-takes: those under way first, then what is finished, the newest first.
final class StockTakesModel {
    private final StockTakes takes;
    private final Supplier<Actor> actor;
    private final PagedList<ListedTake> list;

    StockTakesModel(StockTakes takes, Supplier<Actor> actor, Background reading) {
        this.takes = takes;
        this.actor = actor;
        list = new PagedList<>(reading, this::after);
    }

    PagedList<ListedTake> list() {
        return list;
    }

    private List<ListedTake> after(Optional<ListedTake> last, int limit) {
        List<ListedTake> rows = new ArrayList<>();
        if (last.isEmpty()) {
            for (StockTake take : takes.open()) {
                rows.add(new ListedTake.Open(take, takes.progress(take.uuid())));
            }
        }
        long before =
                last.orElse(null) instanceof ListedTake.Ended ended
                        ? ended.take().paper()
                        : Long.MAX_VALUE;
        takes.archive()
                .before(actor.get(), before, limit)
                .forEach(one -> rows.add(new ListedTake.Ended(one)));
        return rows;
    }
}
