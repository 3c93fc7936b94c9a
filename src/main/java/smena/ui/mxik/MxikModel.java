package smena.ui.mxik;

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
import smena.domain.mxik.GoodsDirectory;
import smena.service.imports.CodeColumn;
import smena.service.imports.DirectoryPreview;
import smena.service.imports.DirectoryRow;
import smena.service.mxik.GoodsCodes;
import smena.service.mxik.GoodsCodesImport;
import smena.service.mxik.GoodsCodesImport.Order;
import smena.service.mxik.GoodsCodesImport.Result;
import smena.ui.imports.ColumnChoice;
import smena.ui.imports.ToldRow;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The directory of goods codes on its page: which one there is, what a chosen file looks like, and
/// how far its import is.
final class MxikModel {
    /// More refused rows are counted and not shown.
    private static final int MOST_SHOWN = 500;

    private final GoodsCodes codes;
    private final GoodsCodesImport imports;
    private final ApprovedActions actions;
    private final CodeSearch search;
    private final ReadOnlyObjectWrapper<Optional<GoodsDirectory>> directory =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Long> rows = new ReadOnlyObjectWrapper<>(0L);
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final BooleanProperty part = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<ColumnChoice<CodeColumn>> columns =
            FXCollections.observableArrayList();
    private final ObservableList<ToldRow> refused = FXCollections.observableArrayList();
    private volatile boolean cancelled;

    /// How far it is.
    enum Stage {
        /// No file is chosen.
        NOTHING,
        /// A file is chosen, and its columns are shown.
        LOOKED,
        /// It is taken in.
        RUNNING,
        /// It was taken in.
        TAKEN,
        /// It was cancelled.
        CANCELLED
    }

    /// @param actions that may take long: they hold up nothing else
    MxikModel(GoodsCodes codes, GoodsCodesImport imports, ApprovedActions actions) {
        this.codes = codes;
        this.imports = imports;
        this.actions = actions;
        this.search = new CodeSearch(codes, actions.background(), List.of());
    }

    /// Reads which directory there is.
    void load() {
        actions.background().call(codes::directory).refused(problem::set).deliver(this::show);
    }

    private void show(Optional<GoodsDirectory> there) {
        directory.set(there);
        search.list().load();
    }

    /// Looks at a file.
    void look(Path chosen) {
        problem.set(null);
        actions.background()
                .call(() -> imports.preview(chosen, Optional.empty(), Map.of()))
                .busy(busy)
                .refused(problem::set)
                .deliver(preview -> looked(chosen, preview));
    }

    private void looked(Path chosen, DirectoryPreview preview) {
        file.set(chosen);
        refused.clear();
        result.set(null);
        part.set(false);
        List<ColumnChoice<CodeColumn>> seen =
                preview.columns().stream()
                        .map(c -> new ColumnChoice<>(c.place(), c.heading(), c.sample(), c.what()))
                        .toList();
        ColumnChoice.eachOnce(seen, CodeColumn.NONE, () -> {});
        columns.setAll(seen);
        stage.set(Stage.LOOKED);
    }

    /// Takes the file in.
    void take() {
        Path chosen = file.get();
        if (chosen == null) {
            return;
        }
        Map<Integer, CodeColumn> said = new HashMap<>();
        columns.forEach(c -> said.put(c.place(), c.whatProperty().get()));
        boolean onlyPart = part.get();
        problem.set(null);
        refused.clear();
        cancelled = false;
        share.set(0);
        rows.set(0L);
        stage.set(Stage.RUNNING);
        actions.act(
                        who ->
                                imports.run(
                                        chosen,
                                        new Order(
                                                Optional.of(who),
                                                Optional.empty(),
                                                said,
                                                onlyPart,
                                                false),
                                        new Progress()))
                .busy(busy)
                .refused(this::refused)
                .deliver(this::taken);
    }

    private void refused(Problem why) {
        problem.set(why);
        stage.set(Stage.LOOKED);
    }

    private void taken(Optional<Result> done) {
        result.set(done.orElse(null));
        stage.set(done.isPresent() ? Stage.TAKEN : Stage.CANCELLED);
        load();
    }

    /// Ends the import; the directory stays as it was.
    void cancel() {
        cancelled = true;
    }

    /// Forgets the chosen file.
    void forget() {
        file.set(null);
        columns.clear();
        problem.set(null);
        stage.set(Stage.NOTHING);
    }

    private final class Progress implements GoodsCodesImport.Watcher {
        private int shown;

        @Override
        public void refused(DirectoryRow.Bad row) {
            if (shown++ < MOST_SHOWN) {
                ToldRow told = new ToldRow(row.line(), "refusal." + row.why(), row.what());
                actions.background().later(() -> refused.add(told));
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

    ReadOnlyObjectProperty<Optional<GoodsDirectory>> directoryProperty() {
        return directory.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
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

    /// Whether the file is only a part of the directory.
    BooleanProperty partProperty() {
        return part;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObservableList<ColumnChoice<CodeColumn>> columns() {
        return columns;
    }

    /// The first rows that were not taken.
    ObservableList<ToldRow> refused() {
        return refused;
    }

    CodeSearch search() {
        return search;
    }
}
