package smena.ui.kit;

import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// Binds every marked text below a freshly loaded root to the language.
final class TextBindings {
    private final Localization localization;

    TextBindings(Localization localization) {
        this.localization = localization;
    }

    void bind(Node node) {
        bind(node.accessibleTextProperty());
        switch (node) {
            case Text text -> bind(text.textProperty());
            case Control control -> control(control);
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::bind);
            default -> {}
        }
    }

    private void control(Control control) {
        tooltip(control.getTooltip());
        switch (control) {
            case Labeled labeled -> labeled(labeled);
            case TextInputControl field -> bind(field.promptTextProperty());
            case ComboBoxBase<?> box -> bind(box.promptTextProperty());
            case ScrollPane pane -> below(pane.getContent());
            case SplitPane pane -> pane.getItems().forEach(this::bind);
            case TabPane pane -> pane.getTabs().forEach(this::tab);
            case TableView<?> table -> {
                columns(table.getColumns());
                below(table.getPlaceholder());
            }
            default -> control.getChildrenUnmodifiable().forEach(this::bind);
        }
    }

    private void labeled(Labeled labeled) {
        bind(labeled.textProperty());
        below(labeled.getGraphic());
        if (labeled instanceof MenuButton menu) {
            menu.getItems().stream().map(MenuItem::textProperty).forEach(this::bind);
        }
        if (labeled instanceof TitledPane pane) {
            below(pane.getContent());
        }
    }

    private void tab(Tab tab) {
        bind(tab.textProperty());
        tooltip(tab.getTooltip());
        below(tab.getContent());
    }

    private void columns(ObservableList<? extends TableColumnBase<?, ?>> columns) {
        for (TableColumnBase<?, ?> column : columns) {
            bind(column.textProperty());
            columns(column.getColumns());
        }
    }

    private void tooltip(@Nullable Tooltip tooltip) {
        if (tooltip != null) {
            bind(tooltip.textProperty());
        }
    }

    private void below(@Nullable Node node) {
        if (node != null) {
            bind(node);
        }
    }

    private void bind(Property<String> text) {
        String value = text.getValue();
        if (value != null && !value.isEmpty() && value.charAt(0) == TextKeys.MARK) {
            text.bind(localization.text(value.substring(1)));
        }
    }
}
