package smena.ui.office;

import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.ui.kit.EverySecond;
import smena.ui.kit.Fxml;
import smena.ui.shell.Screen;

import java.util.function.Supplier;

/// The office: the rail, the banner and a page. What is scanned here never reaches the basket.
public final class OfficeScreen implements Screen {
    private final OfficeModel model;
    private final OfficeParts parts;
    private final Parent view;
    private final EverySecond everySecond;

    /// An office with the pages of `register`.
    public OfficeScreen(OfficeRegister register, OfficeParts parts) {
        this.parts = parts;
        model = new OfficeModel(register);
        model.onToTill(() -> leaving().ways().toTill().run());
        RailController rail = new RailController(model, leaving());
        OfficeBannerController banner = new OfficeBannerController(model, leaving());
        view =
                new Fxml(parts.localization())
                        .load(
                                "office/office.fxml",
                                new OfficeController(model, rail, banner),
                                rail,
                                banner);
        everySecond = new EverySecond(() -> parts.status().tick());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Object standing() {
        OfficePage page = model.pageProperty().get();
        return page == null ? this : page;
    }

    @Override
    public void activate() {
        parts.status().load();
        everySecond.startWith(view);
        model.enter(parts.session().actor().employee());
    }

    @Override
    public void deactivate() {
        everySecond.stop();
        model.end();
    }

    /// Shows the page of this entry, if the person who is here may use it.
    public void go(String key) {
        model.go(key);
    }

    /// Shows a page inside that of an entry, if the person who is here may use that.
    public void show(String key, Supplier<? extends OfficePage> inner) {
        model.show(key, inner);
    }

    @Override
    public void scanned(String code) {
        OfficePage page = model.pageProperty().get();
        if (page == null || !page.scanned(code)) {
            parts.scanRefused().accept(code);
        }
    }

    @Override
    public void key(KeyEvent event) {
        OfficePage page = model.pageProperty().get();
        if (page == null) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && (frameKey(event) || action(event))) {
            event.consume();
            return;
        }
        page.key(event);
    }

    /// What is not saved asks first, and stays.
    @Override
    public boolean lock() {
        leaving().ways().lock().run();
        return true;
    }

    OfficeModel model() {
        return model;
    }

    private boolean action(KeyEvent event) {
        OfficePage page = model.pageProperty().get();
        return page != null && page.head().actions().stream().anyMatch(a -> a.take(event));
    }

    private boolean frameKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            switch (code) {
                case PAGE_UP -> model.step(-1);
                case PAGE_DOWN -> model.step(1);
                case L -> leaving().ways().lock().run();
                default -> {
                    return false;
                }
            }
            return true;
        }
        return code == KeyCode.ESCAPE && !isListOpen(event) && escape();
    }

    private boolean escape() {
        if (!model.escape()) {
            leaving().ways().toTill().run();
        }
        return true;
    }

    /// An open drop-down list handles Esc itself.
    private static boolean isListOpen(KeyEvent event) {
        return event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
    }

    /// The same parts, but leaving with unsaved changes asks first.
    private OfficeParts leaving() {
        OfficeParts.Ways ways = parts.ways();
        return new OfficeParts(
                parts.session(),
                parts.shop(),
                parts.status(),
                parts.localization(),
                new OfficeParts.Ways(
                        () -> model.leave(ways.toTill()),
                        () -> model.leave(ways.lock()),
                        ways.printJobs(),
                        ways.backups()),
                parts.scanRefused());
    }
}
