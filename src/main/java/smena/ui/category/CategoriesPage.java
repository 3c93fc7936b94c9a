package smena.ui.category;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;

import smena.domain.catalog.CategoryCard;
import smena.service.catalog.Categories;
import smena.service.catalog.Categories.Overview;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;

/// The categories of the shop; each opens a page of its own.
public final class CategoriesPage implements GoodsTab, CategoriesController.Acts {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final Categories categories;
    private final Background reading;
    private final ObservableList<Overview> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final BooleanProperty moving = new SimpleBooleanProperty();
    private final CategoriesController controller;
    private final PageHead head;
    private final Parent view;

    /// @param frame shows the page of one of them
    /// @param reading background calls that only read
    public CategoriesPage(
            UiContext ui, OfficeFrame frame, Categories categories, Background reading) {
        this.ui = ui;
        this.frame = frame;
        this.categories = categories;
        this.reading = reading;
        controller =
                new CategoriesController(
                        rows, state.getReadOnlyProperty(), ui.localization(), this);
        head = PageHead.of(ui.localization().text("goods.tab.categories"));
        view = ui.fxml().load("category/list.fxml", controller);
    }

    /// Those that are shown.
    ObservableList<Overview> rows() {
        return rows;
    }

    @Override
    public String key() {
        return "categories";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        load();
    }

    @Override
    public void load() {
        reading.call(categories::all)
                .refused(why -> state.set(new LoadState.Failed(why)))
                .deliver(this::show);
    }

    private void show(List<Overview> found) {
        rows.setAll(
                found.stream()
                        .sorted((a, b) -> Boolean.compare(a.isArchived(), b.isArchived()))
                        .toList());
        state.set(found.isEmpty() ? new LoadState.Empty() : new LoadState.Ready());
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    /// One move ends before the next begins.
    @Override
    public void move(Overview category, int by) {
        if (moving.get()) {
            return;
        }
        ui.actions()
                .act(
                        who -> {
                            categories.move(who, category.id(), by);
                            return categories.all();
                        })
                .busy(moving)
                .deliver(
                        found -> {
                            show(found);
                            controller.choose(category.id());
                        });
    }

    @Override
    public void open(Overview category) {
        edit(Optional.of(category));
    }

    @Override
    public void add() {
        edit(Optional.empty());
    }

    private void edit(Optional<Overview> known) {
        EditCategoryPage page =
                new EditCategoryPage(
                        ui,
                        frame,
                        categories,
                        known,
                        List.copyOf(rows),
                        rows.size() % CategoryCard.COLOURS);
        frame.open(page);
        page.takeFocus();
    }
}
