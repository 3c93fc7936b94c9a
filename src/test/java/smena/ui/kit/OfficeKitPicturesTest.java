package smena.ui.kit;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.text.Language;

import java.time.LocalDate;
import java.util.List;

/// Draws the pieces of the office, to be looked at in `target/pictures`.
@OnScreen
class OfficeKitPicturesTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final List<Language> BOTH = List.of(Language.RU, Language.UZ);

    @Test
    void pieces() {
        Snapshots.takeAll("office-kit", BOTH, OfficeKitPicturesTest::pieces);
    }

    @Test
    void states() {
        Snapshots.takeAll("office-states", BOTH, OfficeKitPicturesTest::states);
    }

    @Test
    void sheet() {
        Snapshots.takeAll("office-sheet", BOTH, OfficeKitPicturesTest::sheet);
    }

    private static Parent pieces(Localization localization) {
        PeriodModel period = new PeriodModel(() -> THURSDAY);
        period.choose(PeriodModel.Choice.WEEK);
        HBox banner = new HBox(12, new PeriodChips(period, localization));
        banner.getStyleClass().add("banner");
        HBox tags = new HBox(8);
        for (Tag.Kind kind : Tag.Kind.values()) {
            Tag tag = new Tag(kind);
            tag.setText("Sotuvda");
            tag.show(kind, kind == Tag.Kind.PLAIN ? null : Sign.WARNING);
            tags.getChildren().add(tag);
        }
        ThinBar average = new ThinBar(0.7, false);
        average.averageProperty().set(0.4);
        ThinBar bad = new ThinBar(0.9, true);
        bad.getStyleClass().add("bad");
        Stepper stepper = new Stepper(localization, 1, 99);
        stepper.valueProperty().set(14);
        HBox row =
                new HBox(
                        24,
                        new PeriodSteps(period, localization),
                        stepper,
                        average,
                        bad,
                        new ThinBar(0.02, false));
        UnderlinedTabs<String> tabs =
                new UnderlinedTabs<>(
                        List.of("products", "stock", "labels"),
                        new SimpleObjectProperty<>("stock"),
                        key -> localization.text("office." + key));
        SaveBar bar = new SaveBar(localization, () -> {}, () -> {});
        bar.changesProperty().set(3);
        bar.whatProperty().set("Цена 14 500 → 15 000 · штрих-код короба · минимум 5 → 8");
        DataTable<?> table = OfficeKitTest.example(localization);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox page = new VBox(12, row, tags, tabs, table);
        page.getStyleClass().add("office-page");
        page.setMinHeight(0);
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox root = new VBox(banner, page, bar);
        root.getStyleClass().add("ground");
        return root;
    }

    private static Parent states(Localization localization) {
        HBox row =
                new HBox(
                        12,
                        state(localization, new LoadState.Empty()),
                        state(localization, new LoadState.NothingFound("moloko")),
                        state(localization, new LoadState.Busy()),
                        state(localization, new LoadState.Failed(new Problem.NoOpenShift())));
        row.getStyleClass().addAll("ground", "office-page");
        row.setPadding(new Insets(16));
        return row;
    }

    private static Node state(Localization localization, LoadState state) {
        Delays atOnce =
                (_, action) -> {
                    action.run();
                    return () -> {};
                };
        SimpleObjectProperty<LoadState> now = new SimpleObjectProperty<>(new LoadState.Empty());
        StatePane pane =
                new StatePane(localization, new Label(), 48, atOnce)
                        .whenEmpty(Sign.RECEIPT, "menu.receiptsNone")
                        .emptyButton("first", "office.toTill", () -> {})
                        .onCancel(() -> {})
                        .follow(now);
        now.set(state);
        StackPane card = new StackPane(pane);
        card.getStyleClass().add("card");
        card.setPrefWidth(320);
        card.setMinWidth(0);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Parent sheet(Localization localization) {
        Label name = new Label("Sut «Muza» 3,2% 1 l");
        name.getStyleClass().add("title");
        VBox side = new VBox(12, name, new Label("4780012345004"));
        side.getStyleClass().add("side-content");
        StackPane page = new StackPane(OfficeKitTest.example(localization));
        SideSheet sheet = new SideSheet(localization, page, side);
        sheet.openProperty().set(true);
        Region rail = new Region();
        rail.setMinWidth(72);
        rail.getStyleClass().add("surface");
        HBox.setHgrow(sheet, Priority.ALWAYS);
        HBox root = new HBox(rail, sheet);
        root.getStyleClass().add("ground");
        return root;
    }
}
