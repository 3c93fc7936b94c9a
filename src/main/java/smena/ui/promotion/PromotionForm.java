package smena.ui.promotion;

import static java.util.Objects.requireNonNull;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.promotion.Promotion;
import smena.service.promotion.PromotionQueries;
import smena.service.promotion.PromotionQueries.Preview;
import smena.service.promotion.Promotions;
import smena.ui.goods.GoodsItem;
import smena.ui.kit.Background;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A promotion while it is set: what was typed, what it would do, what it overlaps.
final class PromotionForm implements EditForm {
    /// As many products as there is room to show what they would cost.
    private static final int PREVIEWED = 4;

    private final Promotions promotions;
    private final PromotionQueries queries;
    private final ApprovedActions acts;
    private final Background reading;
    private final long id;
    private final Consumer<Promotion> saved;
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final ObjectProperty<PromotionKind> kind =
            new SimpleObjectProperty<>(PromotionKind.PERCENT);
    private final ObservableSet<DayOfWeek> days = FXCollections.observableSet();
    private final ObservableList<GoodsItem> chosen = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Preview>> preview =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> overlaps =
            new ReadOnlyObjectWrapper<>(List.of());
    private PromotionDraft kept;
    private boolean filling;
    private long looked;

    /// @param id its row; 0 for a new one
    /// @param draft what it begins with
    /// @param kept what it was; what differs from it is unsaved
    /// @param saved gets it as it is kept
    PromotionForm(
            Services services,
            long id,
            PromotionDraft draft,
            PromotionDraft kept,
            Consumer<Promotion> saved) {
        this.promotions = services.promotions();
        this.queries = services.queries();
        this.acts = services.acts();
        this.reading = services.reading();
        this.id = id;
        this.kept = kept;
        this.saved = saved;
        for (String name : TEXTS.keySet()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener(_ -> typed());
            texts.put(name, text);
        }
        kind.addListener(_ -> typed());
        days.addListener((SetChangeListener<DayOfWeek>) _ -> typed());
        fill(draft);
        chosen.addListener((javafx.beans.InvalidationListener) _ -> typed());
        typed();
    }

    /// What it asks.
    record Services(
            Promotions promotions,
            PromotionQueries queries,
            ApprovedActions acts,
            Background reading) {}

    private static final Map<String, Function<PromotionDraft, String>> TEXTS = texts();

    private static Map<String, Function<PromotionDraft, String>> texts() {
        Map<String, Function<PromotionDraft, String>> all = new LinkedHashMap<>();
        all.put("name", PromotionDraft::name);
        all.put("percent", PromotionDraft::percent);
        all.put("price", PromotionDraft::price);
        all.put("take", PromotionDraft::take);
        all.put("pay", PromotionDraft::pay);
        all.put("quantity", PromotionDraft::quantity);
        all.put("first", PromotionDraft::first);
        all.put("last", PromotionDraft::last);
        all.put("begin", PromotionDraft::begin);
        all.put("end", PromotionDraft::end);
        return all;
    }

    private void fill(PromotionDraft draft) {
        filling = true;
        TEXTS.forEach((name, of) -> text(name).set(of.apply(draft)));
        kind.set(draft.kind());
        days.clear();
        days.addAll(draft.days());
        filling = false;
        if (draft.products().isEmpty() && draft.categories().isEmpty()) {
            chosen.clear();
            typed();
            return;
        }
        Promotion.Range range = new Promotion.Range(draft.products(), draft.categories());
        filling = true;
        reading.call(() -> queries.goods(range)).deliver(this::choose);
    }

    private void choose(PromotionQueries.Goods goods) {
        chosen.setAll(goods.categories().stream().map(GoodsItem::of).toList());
        chosen.addAll(goods.products().stream().map(GoodsItem::of).toList());
        filling = false;
        typed();
    }

    /// What was typed into the field of this name.
    StringProperty text(String name) {
        return requireNonNull(texts.get(name), name);
    }

    ObjectProperty<PromotionKind> kindProperty() {
        return kind;
    }

    /// The days of the week it holds on.
    ObservableSet<DayOfWeek> days() {
        return days;
    }

    /// What it is for.
    ObservableList<GoodsItem> chosen() {
        return chosen;
    }

    /// Adds a product or a category, once.
    void take(GoodsItem item) {
        if (chosen.stream().noneMatch(item::isSame)) {
            chosen.add(item);
        }
    }

    /// Takes it out again.
    void drop(GoodsItem item) {
        chosen.removeIf(item::isSame);
    }

    /// What is wrong, and what to do.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What some of its products would cost.
    ReadOnlyObjectProperty<List<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The names of others that hold for the same goods at the same time.
    ReadOnlyObjectProperty<List<String>> overlapsProperty() {
        return overlaps.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue changedProperty() {
        return changed.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    BooleanProperty busyFlag() {
        return busy;
    }

    /// The names of what differs from what is kept.
    List<String> changes() {
        PromotionDraft now = draft();
        List<String> all =
                TEXTS.entrySet().stream()
                        .filter(e -> !e.getValue().apply(now).equals(e.getValue().apply(kept)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList());
        if (now.kind() != kept.kind()) {
            all.add("kind");
        }
        if (!now.days().equals(kept.days())) {
            all.add("days");
        }
        boolean goods =
                now.products().equals(kept.products())
                        && now.categories().equals(kept.categories());
        if (!goods) {
            all.add("goods");
        }
        return all;
    }

    /// What it is now.
    PromotionDraft draft() {
        return new PromotionDraft(
                text("name").get(),
                kind.get(),
                text("percent").get(),
                text("price").get(),
                text("take").get(),
                text("pay").get(),
                text("quantity").get(),
                text("first").get(),
                text("last").get(),
                days,
                text("begin").get(),
                text("end").get(),
                rows(GoodsItem.Kind.PRODUCT),
                rows(GoodsItem.Kind.CATEGORY));
    }

    private Set<Long> rows(GoodsItem.Kind of) {
        return chosen.stream()
                .filter(item -> item.kind() == of)
                .map(GoodsItem::row)
                .collect(Collectors.toSet());
    }

    /// Goes back to what is kept.
    void discard() {
        problem.set(null);
        fill(kept);
    }

    @Override
    public void save() {
        problem.set(null);
        PromotionDraft now = draft();
        Promotion wanted;
        try {
            wanted = now.promotion(id);
        } catch (Refused refused) {
            problem.set(refused.problem());
            return;
        }
        acts.act(who -> id == 0 ? promotions.add(who, wanted) : promotions.change(who, wanted))
                .busy(busy)
                .refused(problem::set)
                .deliver(
                        done -> {
                            kept = now;
                            changed.set(false);
                            saved.accept(done);
                        });
    }

    private void typed() {
        if (filling) {
            return;
        }
        changed.set(!draft().equals(kept));
        look();
    }

    private record Seen(List<Preview> preview, List<String> overlaps) {}

    private void look() {
        long asked = ++looked;
        Promotion wanted;
        try {
            wanted = draft().unnamed(id, "–");
        } catch (Refused incomplete) {
            preview.set(List.of());
            overlaps.set(List.of());
            return;
        }
        reading.call(
                        () ->
                                new Seen(
                                        queries.preview(wanted, PREVIEWED),
                                        queries.overlapping(wanted).stream()
                                                .map(Promotion::name)
                                                .toList()))
                .deliver(
                        seen -> {
                            if (asked == looked) {
                                preview.set(seen.preview());
                                overlaps.set(seen.overlaps());
                            }
                        });
    }
}
