package smena.ui.scales;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.ScalePattern;
import smena.service.catalog.ScaleLabels;
import smena.ui.kit.EditForm;
import smena.ui.shell.ApprovedActions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The patterns of labels as saved and as being edited, and what a label says by them.
public final class ScaleLabelsModel implements EditForm {
    private static final ScalePattern NEW = ScalePattern.of("28+5+5 price 0");

    private final ScaleLabels labels;
    private final ApprovedActions actions;
    private final ObservableList<PatternRow> rows =
            FXCollections.observableArrayList(
                    row ->
                            new Observable[] {
                                row.prefixProperty(),
                                row.numberDigitsProperty(),
                                row.valueProperty(),
                                row.decimalsProperty()
                            });
    private final ReadOnlyObjectWrapper<List<ScalePattern>> kept =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Result> result =
            new ReadOnlyObjectWrapper<>(new Result.Nothing());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanBinding changed =
            Bindings.createBooleanBinding(() -> !written().equals(texts(kept.get())), rows, kept);
    private int asked;

    /// What the label in the test field says.
    public sealed interface Result {
        /// Nothing was scanned.
        record Nothing() implements Result {}

        /// It is no code of 13 digits with a right check digit.
        record WrongDigits() implements Result {}

        /// It is of no pattern.
        record NoPattern() implements Result {}

        /// What it says.
        record Says(ScaleLabels.Trial trial) implements Result {}

        /// A pattern is not finished.
        record Unfinished() implements Result {}
    }

    /// A page with nothing on it until [#load].
    public ScaleLabelsModel(ScaleLabels labels, ApprovedActions actions) {
        this.labels = labels;
        this.actions = actions;
        rows.addListener((ListChangeListener<PatternRow>) _ -> test());
        code.addListener((_, _, _) -> test());
    }

    /// Reads the patterns anew; unsaved changes are dropped.
    public void load() {
        actions.background()
                .call(labels::patterns)
                .refused(problem::set)
                .deliver(found -> show(found, found));
    }

    private void show(List<ScalePattern> shown, List<ScalePattern> found) {
        rows.setAll(shown.stream().map(PatternRow::new).toList());
        kept.set(found);
    }

    /// The patterns as they are edited.
    ObservableList<PatternRow> rows() {
        return rows;
    }

    /// One more pattern at the end.
    public void add() {
        problem.set(null);
        rows.add(new PatternRow(NEW));
    }

    /// One less.
    void remove(PatternRow row) {
        problem.set(null);
        rows.remove(row);
    }

    /// The label that is tried.
    public StringProperty codeProperty() {
        return code;
    }

    /// What it says.
    public ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    private void test() {
        int mine = ++asked;
        String text = code.get().strip();
        if (text.isEmpty()) {
            result.set(new Result.Nothing());
        } else if (text.length() != 13 || !new Barcode(text).isGtin()) {
            result.set(new Result.WrongDigits());
        } else {
            Optional<List<ScalePattern>> wanted = wanted();
            if (wanted.isEmpty()) {
                result.set(new Result.Unfinished());
                return;
            }
            actions.background()
                    .call(() -> labels.trial(wanted.get(), text))
                    .deliver(
                            found -> {
                                if (mine == asked) {
                                    result.set(
                                            found.<Result>map(Result.Says::new)
                                                    .orElseGet(Result.NoPattern::new));
                                }
                            });
        }
    }

    private Optional<List<ScalePattern>> wanted() {
        try {
            return Optional.of(rows.stream().map(PatternRow::pattern).toList());
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    @Override
    public void save() {
        problem.set(null);
        Optional<List<ScalePattern>> wanted = wanted();
        if (wanted.isEmpty()) {
            problem.set(new Problem.BadScalePattern());
            return;
        }
        List<ScalePattern> seen = kept.get();
        actions.act(actor -> labels.change(actor, seen, wanted.get()))
                .busy(busy)
                .refused(why -> refuse(why, seen, wanted.get()))
                .deliver(found -> show(found, found));
    }

    /// What another person has saved is shown, but for what was added and taken away here.
    private void refuse(Problem why, List<ScalePattern> seen, List<ScalePattern> mine) {
        problem.set(why);
        if (why instanceof Problem.SettingChangedMeanwhile) {
            actions.background()
                    .call(labels::patterns)
                    .refused(_ -> {})
                    .deliver(now -> show(merged(seen, mine, now), now));
        }
    }

    private static List<ScalePattern> merged(
            List<ScalePattern> seen, List<ScalePattern> mine, List<ScalePattern> now) {
        Stream<ScalePattern> left =
                now.stream().filter(one -> !seen.contains(one) || mine.contains(one));
        Stream<ScalePattern> added = mine.stream().filter(one -> !seen.contains(one));
        return Stream.concat(left, added).distinct().toList();
    }

    /// What was refused last.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public BooleanBinding changedProperty() {
        return changed;
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// What cannot be a pattern yet differs from all that are.
    private List<String> written() {
        return rows.stream().map(ScaleLabelsModel::text).toList();
    }

    private static String text(PatternRow row) {
        try {
            return row.pattern().written();
        } catch (Refused e) {
            return "";
        }
    }

    private static List<String> texts(List<ScalePattern> patterns) {
        return patterns.stream().map(ScalePattern::written).toList();
    }
}
