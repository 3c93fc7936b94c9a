package smena.ui.office;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.shell.Screen;

import java.util.function.Consumer;

/// A page of the office as a screen of its own, for whoever stands at the till.
public final class PageScreen implements Screen {
    private static final double NARROW = 1200;

    private final OfficePage page;
    private final Runnable leave;
    private final Consumer<String> refused;
    private final VBox view;

    /// @param called what it is called there
    /// @param leave goes back
    /// @param refused told of a code that the page has no use for
    public PageScreen(
            ObservableValue<String> called,
            OfficePage page,
            Localization localization,
            Runnable leave,
            Consumer<String> refused) {
        this.page = page;
        this.leave = leave;
        this.refused = refused;
        PageHead head = page.head();
        Label title = label("headline");
        title.textProperty().bind(called);
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label line = label("muted");
        line.textProperty().bind(head.line());
        line.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = new Button();
        back.setId("leavePage");
        back.textProperty().bind(localization.text("common.back"));
        back.setGraphic(new KeyHint("Esc"));
        back.setContentDisplay(ContentDisplay.RIGHT);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> leave.run());
        HBox banner = new HBox(title, line, space);
        banner.getStyleClass().add("banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getChildren().addAll(head.beside());
        banner.getChildren().addAll(head.actions());
        banner.getChildren().add(back);
        view = new VBox(banner, page.view());
        view.getStyleClass().add("ground");
        VBox.setVgrow(page.view(), Priority.ALWAYS);
        view.widthProperty()
                .subscribe(
                        width ->
                                head.actions()
                                        .forEach(
                                                action ->
                                                        action.narrowProperty()
                                                                .set(
                                                                        width.doubleValue()
                                                                                < NARROW)));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        page.activate();
        page.takeFocus();
    }

    @Override
    public void deactivate() {
        page.deactivate();
    }

    @Override
    public void scanned(String code) {
        if (!page.scanned(code)) {
            refused.accept(code);
        }
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            page.key(event);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (!page.back()) {
                leave.run();
            }
        } else if (page.head().actions().stream().noneMatch(action -> action.take(event))) {
            page.key(event);
        }
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
