package smena.ui.office;

import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import smena.ui.kit.Localization;

import java.util.ArrayList;
import java.util.List;

/// A page with a field, which writes down what happens to it.
final class BlankPage implements OfficePage {
    final List<String> events = new ArrayList<>();
    final TextField field = new TextField();
    private final StackPane view = new StackPane(field);
    private PageHead head;

    /// The pages that it keeps.
    final List<OfficePage> kept = new ArrayList<>();

    /// Whether it takes scans.
    boolean takesScans;

    /// Whether something lies over it.
    boolean covered;

    /// Whether it may be left.
    boolean saved = true;

    BlankPage(Localization localization, String key) {
        head = PageHead.of(localization.text("office." + key));
        field.setId("field-" + key);
        view.setId("page-" + key);
    }

    BlankPage head(PageHead given) {
        head = given;
        return this;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<OfficePage> kept() {
        return kept;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        events.add("+");
    }

    @Override
    public void deactivate() {
        events.add("-");
    }

    @Override
    public void takeFocus() {
        field.requestFocus();
    }

    @Override
    public boolean back() {
        boolean was = covered;
        covered = false;
        return was;
    }

    @Override
    public boolean scanned(String code) {
        if (takesScans) {
            events.add(code);
        }
        return takesScans;
    }

    @Override
    public void leave(Runnable go) {
        if (saved) {
            go.run();
        } else {
            events.add("asked");
        }
    }
}
