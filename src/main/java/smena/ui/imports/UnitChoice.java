package smena.ui.imports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import smena.service.imports.UnitWord;

import java.util.List;

/// A word for a unit in a file, and what a person says that it means.
final class UnitChoice {
    /// What it may mean, as the command line has it.
    static final List<String> MEANINGS =
            List.of(
                    "piece",
                    "kilogram",
                    "litre",
                    "metre",
                    "kilogram/1000",
                    "litre/1000",
                    "metre/100",
                    "metre/1000");

    private final UnitWord word;
    private final ObjectProperty<String> meaning;

    UnitChoice(UnitWord word) {
        this.word = word;
        this.meaning = new SimpleObjectProperty<>(word.likely());
    }

    UnitWord word() {
        return word;
    }

    ObjectProperty<String> meaningProperty() {
        return meaning;
    }
}
