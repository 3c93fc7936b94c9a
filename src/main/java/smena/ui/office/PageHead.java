package smena.ui.office;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import smena.ui.kit.PageAction;

import java.util.ArrayList;
import java.util.List;

/// What the banner shows of a page: its title, one line of where or when, controls beside them and
/// the page's actions, the main one last.
public final class PageHead {
    private final ObservableValue<String> title;
    private ObservableValue<String> line = new SimpleStringProperty("");
    private ObservableValue<String> note = new SimpleStringProperty("");
    private ObservableValue<String> state = new SimpleStringProperty("");
    private final List<Node> beside = new ArrayList<>();
    private final List<PageAction> actions = new ArrayList<>();

    private PageHead(ObservableValue<String> title) {
        this.title = title;
    }

    /// A head that has only a title.
    public static PageHead of(ObservableValue<String> title) {
        return new PageHead(title);
    }

    /// The muted line after the title.
    public PageHead line(ObservableValue<String> text) {
        line = text;
        return this;
    }

    /// A muted line at the right, such as what the figures of the page are compared with.
    public PageHead note(ObservableValue<String> text) {
        note = text;
        return this;
    }

    /// What has become of the page so far, with a tick, before its actions: empty for nothing.
    public PageHead state(ObservableValue<String> text) {
        state = text;
        return this;
    }

    /// A control after the title: chips, steps.
    public PageHead beside(Node node) {
        beside.add(node);
        return this;
    }

    /// What can be done on the page; the main action comes last.
    public PageHead action(PageAction action) {
        actions.add(action);
        return this;
    }

    ObservableValue<String> title() {
        return title;
    }

    /// The muted line after the title.
    public ObservableValue<String> line() {
        return line;
    }

    ObservableValue<String> note() {
        return note;
    }

    ObservableValue<String> state() {
        return state;
    }

    /// What stands after the title.
    public List<Node> beside() {
        return beside;
    }

    /// What can be done on the page.
    public List<PageAction> actions() {
        return actions;
    }
}
