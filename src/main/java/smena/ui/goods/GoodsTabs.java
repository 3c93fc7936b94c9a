package smena.ui.goods;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import smena.ui.kit.ChipRow;
import smena.ui.kit.Chips;
import smena.ui.kit.KeptViews;
import smena.ui.kit.Localization;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;

import java.util.List;
import java.util.function.Consumer;

/// A page with tabs, of products, stock or supply. Keys and scans go to the tab that is shown.
public final class GoodsTabs implements OfficePage {
    private final ObjectProperty<GoodsTab> shown;
    private final ChipRow row = new ChipRow();
    private final List<GoodsTab> tabs;
    private final StackPane view = new StackPane();
    private final KeptViews views = new KeptViews(view);
    private final PageHead head;
    private boolean active;

    /// The page of products.
    ///
    /// @param tabs in their order; the first is shown first
    public GoodsTabs(Localization localization, List<GoodsTab> tabs) {
        this(localization, "office.products", tabs);
    }

    /// @param title the key of its name
    public GoodsTabs(Localization localization, String title, List<GoodsTab> tabs) {
        this.tabs = List.copyOf(tabs);
        shown = new SimpleObjectProperty<>(tabs.getFirst());
        HBox chips = new HBox();
        Chips.fill(chips, tabs, shown, tab -> localization.text("goods.tab." + tab.key()));
        for (int i = 0; i < tabs.size(); i++) {
            chips.getChildren().get(i).setId("tab-" + tabs.get(i).key());
        }
        boolean shares = tabs.stream().anyMatch(tab -> !tab.head().beside().isEmpty());
        if (!shares) {
            row.show(
                    localization,
                    List.copyOf(chips.getChildren()).stream().map(ButtonBase.class::cast).toList());
        }
        head =
                PageHead.of(localization.text(title))
                        .line(shown.flatMap(tab -> tab.head().line()))
                        .beside(shares ? whole(chips) : row);
        tabs.forEach(tab -> tab.head().beside().forEach(node -> place(tab, node)));
        tabs.forEach(tab -> tab.head().actions().forEach(action -> offer(tab, action)));
        head.action(add(localization));
        views.show(shown.get().view());
        shown.addListener((_, before, now) -> turn(before, now));
    }

    /// What can be done on a tab is in the banner while the tab is shown.
    private void offer(GoodsTab tab, PageAction action) {
        action.visibleProperty().bind(shown.map(now -> now == tab));
        action.managedProperty().bind(action.visibleProperty());
        head.action(action);
    }

    /// Beside others it is they that give way.
    private static HBox whole(HBox chips) {
        chips.getStyleClass().add("bar");
        chips.setMinWidth(Region.USE_PREF_SIZE);
        chips.setMaxWidth(Region.USE_PREF_SIZE);
        return chips;
    }

    private void place(GoodsTab tab, Node node) {
        node.visibleProperty().bind(shown.map(now -> now == tab));
        node.managedProperty().bind(node.visibleProperty());
        head.beside(node);
    }

    private PageAction add(Localization localization) {
        PageAction add =
                new PageAction(
                                "add",
                                Sign.PLUS,
                                localization.text("goods.add"),
                                () -> shown.get().add())
                        .key(PageKey.NEW)
                        .main();
        add.visibleProperty().bind(shown.map(GoodsTab::adds));
        add.managedProperty().bind(add.visibleProperty());
        add.disableProperty().bind(add.visibleProperty().not());
        return add;
    }

    private void turn(GoodsTab before, GoodsTab now) {
        if (active) {
            before.deactivate();
        }
        views.show(now.view());
        if (active) {
            now.activate();
            now.takeFocus();
        }
    }

    /// Shows the tab of a kind, and tells `aim` of it.
    public <T extends GoodsTab> void turnTo(Class<T> kind, Consumer<T> aim) {
        tabs.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .ifPresent(
                        tab -> {
                            shown.set(tab);
                            aim.accept(tab);
                        });
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<OfficePage> kept() {
        return tabs.stream().flatMap(tab -> tab.kept().stream()).toList();
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        active = true;
        shown.get().activate();
    }

    @Override
    public void deactivate() {
        active = false;
        shown.get().deactivate();
    }

    @Override
    public void takeFocus() {
        shown.get().takeFocus();
    }

    @Override
    public boolean back() {
        return shown.get().back();
    }

    @Override
    public boolean scanned(String code) {
        return shown.get().scanned(code);
    }

    @Override
    public void key(KeyEvent event) {
        shown.get().key(event);
    }
}
