package smena.ui.imports;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.service.catalog.CatalogImport;
import smena.service.imports.CatalogFile;
import smena.service.imports.CatalogPreview;
import smena.service.imports.ChosenColumns;
import smena.service.imports.Column;
import smena.service.imports.Row;
import smena.service.imports.UnitMeaning;
import smena.service.imports.UnitWord;
import smena.service.imports.UpdateFilter;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The import of a file of products: which column is what, what would go in, and what went in.
final class ImportModel {
    /// More rows are counted and not shown.
    private static final int MOST_SHOWN = 1_000;

    private final CatalogImport imports;
    private final ApprovedActions actions;
    private final Words words;
    private final Path file;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.LOOKING);
    private final ReadOnlyObjectWrapper<CatalogImport.@Nullable Result> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Long> rows = new ReadOnlyObjectWrapper<>(0L);
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final BooleanProperty update = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<ColumnChoice<Optional<Column>>> columns =
            FXCollections.observableArrayList();
    private final ObservableList<UnitChoice> units = FXCollections.observableArrayList();
    private final ObservableList<ToldRow> told = FXCollections.observableArrayList();
    private volatile boolean cancelled;

    /// How far it is.
    enum Stage {
        /// The columns are shown, and may be put right.
        LOOKING,
        /// It is looked through; nothing is kept.
        CHECKING,
        /// What would go in is shown.
        CHECKED,
        /// It goes in.
        RUNNING,
        /// It went in.
        DONE,
        /// It was ended; what went in stays.
        STOPPED
    }

    /// What it says in the language of the screen.
    ///
    /// @param otherShelf the category of products whose file names none
    /// @param change what a row changes
    record Words(String otherShelf, Function<UpdateFilter.Change, String> change) {}

    /// @param actions that may take long: they hold up nothing else
    ImportModel(CatalogImport imports, ApprovedActions actions, Words words, Path file) {
        this.imports = imports;
        this.actions = actions;
        this.words = words;
        this.file = file;
        update.addListener((_, _, _) -> changed());
    }

    /// Looks at the file.
    void load() {
        if (!columns.isEmpty()) {
            return;
        }
        actions.background()
                .call(() -> imports.preview(file))
                .busy(busy)
                .refused(problem::set)
                .deliver(this::looked);
    }

    private void looked(CatalogPreview preview) {
        List<ColumnChoice<Optional<Column>>> seen =
                preview.columns().stream()
                        .map(c -> new ColumnChoice<>(c.place(), c.heading(), c.sample(), c.what()))
                        .toList();
        ColumnChoice.eachOnce(seen, Optional.empty(), this::changed);
        columns.setAll(seen);
    }

    /// What was checked is no longer what would go in.
    private void changed() {
        if (stage.get() == Stage.CHECKED) {
            stage.set(Stage.LOOKING);
        }
        problem.set(null);
    }

    private CatalogImport.Order order(Actor who, boolean dry) {
        Map<Integer, Optional<Column>> chosen = new HashMap<>();
        columns.forEach(c -> chosen.put(c.place(), c.whatProperty().get()));
        Map<String, UnitMeaning> meanings = new HashMap<>();
        units.forEach(
                unit ->
                        UnitMeaning.read(unit.meaningProperty().get())
                                .ifPresent(m -> meanings.put(unit.word().text(), m)));
        return new CatalogImport.Order(
                Optional.of(who),
                Optional.empty(),
                words.otherShelf(),
                false,
                new ChosenColumns(chosen),
                meanings,
                dry,
                update.get());
    }

    /// Looks everything through and keeps nothing.
    void check() {
        run(true, Stage.CHECKING, Stage.CHECKED);
    }

    /// Takes in what was checked.
    void take() {
        if (stage.get() == Stage.CHECKED) {
            run(false, Stage.RUNNING, Stage.DONE);
        }
    }

    private void run(boolean dry, Stage during, Stage after) {
        Stage before = stage.get();
        problem.set(null);
        told.clear();
        cancelled = false;
        share.set(0);
        rows.set(0L);
        stage.set(during);
        actions.act(who -> imports.run(file, order(who, dry), new Progress()))
                .busy(busy)
                .refused(why -> refused(why, before))
                .deliver(done -> ended(done, dry, after));
    }

    private void ended(CatalogImport.Result done, boolean dry, Stage after) {
        result.set(done);
        if (cancelled) {
            stage.set(dry ? Stage.LOOKING : Stage.STOPPED);
        } else {
            stage.set(after);
        }
    }

    /// Words for units are asked for where they can be answered.
    private void refused(Problem why, Stage before) {
        stage.set(before == Stage.CHECKED ? Stage.CHECKED : Stage.LOOKING);
        if (why instanceof Problem.UnitsUnknown) {
            actions.act(who -> imports.unitWords(file, order(who, true))).deliver(this::ask);
        } else {
            problem.set(why);
        }
    }

    private void ask(List<UnitWord> words) {
        for (UnitWord word : words) {
            UnitChoice choice = new UnitChoice(word);
            choice.meaningProperty().addListener((_, _, _) -> changed());
            units.add(choice);
        }
    }

    /// Ends what runs.
    void cancel() {
        cancelled = true;
    }

    private final class Progress implements CatalogImport.Watcher {
        private int shown;

        @Override
        public void reading(CatalogFile read) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {
            tell(new ToldRow(line, "remark." + remark.kind(), remark.what()));
        }

        @Override
        public void changed(UpdateFilter.Change change) {
            tell(
                    new ToldRow(
                            change.row().line(),
                            "cli.import.isChanged",
                            words.change().apply(change)));
        }

        @Override
        public void refused(Row.Bad row) {
            tell(new ToldRow(row.line(), "refusal." + row.why(), row.what()));
        }

        private void tell(ToldRow row) {
            if (shown++ < MOST_SHOWN) {
                actions.background().later(() -> told.add(row));
            }
        }

        @Override
        public void progress(long done, int percent) {
            actions.background()
                    .later(
                            () -> {
                                rows.set(done);
                                share.set(percent / 100.0);
                            });
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }

    /// The file that is taken in.
    Path file() {
        return file;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// What the last run came to.
    ReadOnlyObjectProperty<CatalogImport.@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How many rows were read.
    ReadOnlyObjectProperty<Long> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How much is done, 0 to 1.
    DoubleProperty shareProperty() {
        return share;
    }

    /// Whether products that are there change too.
    BooleanProperty updateProperty() {
        return update;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObservableList<ColumnChoice<Optional<Column>>> columns() {
        return columns;
    }

    /// The words for units that have to be answered.
    ObservableList<UnitChoice> units() {
        return units;
    }

    /// The first rows of which something is told.
    ObservableList<ToldRow> told() {
        return told;
    }
}
