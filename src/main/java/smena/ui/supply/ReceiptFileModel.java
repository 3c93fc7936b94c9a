package smena.ui.supply;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.stock.ReceiptDraft;
import smena.service.imports.SupplyColumn;
import smena.service.imports.SupplyFile;
import smena.service.supply.ReceiptFiles;
import smena.ui.imports.ColumnChoice;
import smena.ui.imports.ToldRow;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the file of a supplier would bring into a receipt; which column is what can be put right.
final class ReceiptFileModel {
    private final ReceiptFiles files;
    private final Background reading;
    private final Path path;
    private final ObservableList<ColumnChoice<SupplyColumn>> columns =
            FXCollections.observableArrayList();
    private final ObservableList<ToldRow> told = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ReceiptFiles.@Nullable Found> found =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private @Nullable SupplyFile file;
    private long asked;

    ReceiptFileModel(ReceiptFiles files, Background reading, Path path) {
        this.files = files;
        this.reading = reading;
        this.path = path;
        reading.call(() -> files.open(path)).refused(problem::set).deliver(this::opened);
    }

    private void opened(SupplyFile read) {
        file = read;
        List<ColumnChoice<SupplyColumn>> seen =
                read.headings().stream()
                        .map(h -> new ColumnChoice<>(h.place(), h.text(), h.sample(), h.what()))
                        .toList();
        ColumnChoice.eachOnce(seen, SupplyColumn.NONE, this::look);
        columns.setAll(seen);
        look();
    }

    private void look() {
        SupplyFile read = file;
        if (read == null) {
            return;
        }
        Map<SupplyColumn, Integer> places = new EnumMap<>(SupplyColumn.class);
        columns.forEach(choice -> places.put(choice.whatProperty().get(), choice.place()));
        places.remove(SupplyColumn.NONE);
        long mine = ++asked;
        reading.call(() -> files.found(read, places))
                .refused(problem::set)
                .deliver(
                        now -> {
                            if (mine == asked) {
                                show(now);
                            }
                        });
    }

    private void show(ReceiptFiles.Found now) {
        found.set(now);
        told.setAll(
                Stream.concat(now.unknown().stream(), now.refused().stream())
                        .map(row -> new ToldRow(row.line(), "refusal." + row.why(), row.text()))
                        .toList());
    }

    /// Its columns, each with what it is taken for.
    ObservableList<ColumnChoice<SupplyColumn>> columns() {
        return columns;
    }

    /// Rows that do not come in, with the reason.
    ObservableList<ToldRow> told() {
        return told;
    }

    /// What it would bring; null while that is not known.
    ReadOnlyObjectProperty<ReceiptFiles.@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What comes in.
    List<ReceiptDraft.Line> lines() {
        ReceiptFiles.Found now = found.get();
        return now == null ? List.of() : now.lines();
    }

    Path path() {
        return path;
    }
}
