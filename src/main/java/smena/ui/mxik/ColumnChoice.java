package smena.ui.mxik;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import smena.service.imports.CodeColumn;
import smena.service.imports.DirectoryPreview;

/// A column of a file as it is taken for something, which a person may put right.
final class ColumnChoice {
    private final DirectoryPreview.Column column;
    private final ObjectProperty<CodeColumn> what;

    ColumnChoice(DirectoryPreview.Column column) {
        this.column = column;
        this.what = new SimpleObjectProperty<>(column.what());
    }

    /// As it was found.
    DirectoryPreview.Column column() {
        return column;
    }

    /// What it is taken for.
    ObjectProperty<CodeColumn> whatProperty() {
        return what;
    }
}
