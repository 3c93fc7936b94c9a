package smena.service.integrity;

import org.jspecify.annotations.Nullable;

import smena.domain.Refused;
import smena.domain.display.LineDisplaySetup;
import smena.domain.journal.ClockReading;
import smena.domain.journal.EntryKind;
import smena.domain.label.LabelDevice;
import smena.domain.shop.ScaleSetup;
import smena.service.backup.AnchorFile;
import smena.service.backup.Backups;
import smena.service.backup.ChainWalk;
import smena.service.backup.MadeBackup;
import smena.service.figures.FrozenFigures;
import smena.service.journal.Journal;
import smena.service.label.LabelSettings;
import smena.service.ports.WeightReading;
import smena.service.shop.DisplaySettings;
import smena.service.shop.ScaleSettings;
import smena.service.shop.TrainingMark;
import smena.store.Database;
import smena.store.GoodsCodeFile;
import smena.store.HealthStore;
import smena.store.Schema;
import smena.store.SchemaFingerprint;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks a data folder and changes nothing.
public final class Checkup {
    private static final Map<String, String> PROMISED =
            Map.of(
                    "journal_mode", "wal",
                    "synchronous", "2",
                    "foreign_keys", "1",
                    "recursive_triggers", "1",
                    "trusted_schema", "0");

    /// Many times what a day's sales need.
    private static final long LITTLE_SPACE = 1L << 30;

    private static final long OLD_BACKUP_DAYS = 2;

    private static final long NO_SPACE = 100L << 20;

    private final Database database;
    private final Journal journal;
    private final Backups backups;
    private final Rollbacks rollbacks;
    private final GoodsCodeFile goodsCodes;
    private final Clock clock;

    public Checkup(
            Database database,
            Journal journal,
            Backups backups,
            Rollbacks rollbacks,
            GoodsCodeFile goodsCodes,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.backups = backups;
        this.rollbacks = rollbacks;
        this.goodsCodes = goodsCodes;
        this.clock = clock;
    }

    /// What was checked.
    public enum Subject {
        /// The schema's version: fact 0.
        SCHEMA,
        /// The schema itself; fact 0 is what is missing, added or changed.
        SCHEMA_OBJECTS,
        /// The connection's settings as read back: fact 0.
        PRAGMAS,
        /// SQLite's own check of the file; fact 0 is the first thing it found.
        DATABASE,
        /// Rows that refer to missing ones: fact 0 is how many.
        LINKS,
        /// The chain; fact 0 is how many entries are sound, or the first that is not.
        JOURNAL,
        /// What customers owe against the entries of their accounts; fact 0 is the first that
        /// differs.
        ACCOUNTS,
        /// What is on the shelves, and what it had cost, against its movements; fact 0 is the first
        /// product that differs.
        STOCK,
        /// What suppliers are owed against the entries of their ledgers; fact 0 is the first that
        /// differs.
        SUPPLIERS,
        /// The sums of closed shifts that reports are made of, against their receipts; fact 0 is
        /// the first that differs: shift, report, row and figure.
        FIGURES,
        /// Operations of the card terminal that are not settled: fact 0 is how many.
        TERMINAL,
        /// Fact 0 is the free space in megabytes.
        DISK,
        /// Fact 0 is how many minutes the clock is behind the newest entry; in doubt, it is
        /// negative where the clock is ahead.
        CLOCK,
        /// The receipt printer and how many of its jobs wait for a person's decision: fact 0.
        PRINTER,
        /// The scale at the till; fact 0 is the [WeightReading.State] it is in, empty where there
        /// is no scale or nobody asks it.
        SCALE,
        /// The customer's line display; fact 0 is where it should be, empty where there is none or
        /// nobody looks.
        LINE_DISPLAY,
        /// The label printer; fact 0 is where it should be, empty where there is none or nobody
        /// looks.
        LABEL_PRINTER,
        /// Fact 0 is how many days old the newest verified backup is; empty where there is none.
        BACKUP,
        /// The till is for training; only there where it is.
        TRAINING,
        /// The anchor beside the keys, once a shift was closed; fact 0 is its file.
        ANCHOR,
        /// Whether the database is as new as the anchors say; fact 0 is the newest entry known.
        ROLLBACK,
        /// The directory of goods codes, where there is one; fact 0 is how many codes are valid.
        GOODS_CODES
    }

    /// The result of a check.
    public enum State {
        GOOD,
        DOUBTFUL,
        BAD
    }

    /// The result for one subject.
    public record Finding(Subject subject, State state, String fact) {}

    /// Checks everything but the scale, which nobody asks here.
    public List<Finding> run() {
        return run(_ -> Optional.empty(), _ -> true, _ -> true);
    }

    /// Checks everything, in the order of [Subject].
    ///
    /// @param asked asks the scale that is set up how it is
    /// @param plugged whether the line display that is set up is there
    /// @param labels whether the label printer that is set up is there
    public List<Finding> run(
            Function<ScaleSetup, Optional<WeightReading.State>> asked,
            Predicate<LineDisplaySetup> plugged,
            Predicate<LabelDevice> labels) {
        // A scale may take its time, in which no transaction is held.
        Finding scale = scale(database.read(ScaleSettings::read).flatMap(asked));
        Finding display = display(database.read(DisplaySettings::read).line(), plugged);
        Finding label = label(database.read(LabelSettings::read).printer(), labels);
        return Stream.of(training(), sound(scale, display, label).stream(), goodsCodes())
                .flatMap(Function.identity())
                .toList();
    }

    /// It is no part of the books: one that cannot be read is taken in again.
    private Stream<Finding> goodsCodes() {
        try {
            return goodsCodes
                    .read(view -> view.codes().version())
                    .flatMap(version -> version)
                    .map(now -> finding(Subject.GOODS_CODES, true, now.codes()))
                    .stream();
        } catch (Refused unreadable) {
            return Stream.of(new Finding(Subject.GOODS_CODES, State.DOUBTFUL, ""));
        }
    }

    private Stream<Finding> training() {
        return TrainingMark.isSet(database)
                ? Stream.of(new Finding(Subject.TRAINING, State.DOUBTFUL, ""))
                : Stream.empty();
    }

    private List<Finding> sound(Finding scale, Finding display, Finding label) {
        return database.read(
                tx ->
                        List.of(
                                schema(tx.health()),
                                schemaObjects(tx),
                                pragmas(tx.health()),
                                file(tx.health()),
                                links(tx.health()),
                                chain(tx),
                                accounts(tx),
                                stock(tx),
                                suppliers(tx),
                                figures(tx),
                                terminal(tx),
                                disk(),
                                clock(),
                                printer(tx),
                                scale,
                                display,
                                label,
                                backup(),
                                anchor(tx),
                                rollback()));
    }

    private static Finding schema(HealthStore health) {
        int version = health.schemaVersion();
        return finding(Subject.SCHEMA, version == Schema.VERSION, version);
    }

    /// What a start has mended counts until a manager has acknowledged it.
    private Finding schemaObjects(Transaction tx) {
        String now = SchemaFingerprint.summary(SchemaFingerprint.deviations(tx));
        String found = rollbacks.found().map(Rollbacks.Found::schema).orElse("");
        String wrong = now.isEmpty() ? found : now;
        return finding(Subject.SCHEMA_OBJECTS, wrong.isEmpty(), wrong);
    }

    private static Finding pragmas(HealthStore health) {
        Map<String, String> found = health.pragmas();
        String text =
                found.entrySet().stream()
                        .map(pragma -> pragma.getKey() + "=" + pragma.getValue())
                        .collect(Collectors.joining(" "));
        return finding(Subject.PRAGMAS, found.equals(PROMISED), text);
    }

    private static Finding file(HealthStore health) {
        List<String> broken = health.broken();
        return finding(
                Subject.DATABASE, broken.isEmpty(), broken.isEmpty() ? "" : broken.getFirst());
    }

    private static Finding links(HealthStore health) {
        int dangling = health.danglingRows();
        return finding(Subject.LINKS, dangling == 0, dangling);
    }

    private Finding chain(Transaction tx) {
        ChainWalk walk = ChainWalk.of(tx, journal::holds);
        return finding(
                Subject.JOURNAL, walk.broken().isEmpty(), walk.broken().orElse(walk.entries()));
    }

    private Finding disk() {
        @Nullable Path folder = database.file().toAbsolutePath().getParent();
        return folder == null ? new Finding(Subject.DISK, State.DOUBTFUL, "0") : disk(folder);
    }

    /// Whether there is room where a data folder is, or will be.
    public static Finding disk(Path data) {
        @Nullable Path folder = data.toAbsolutePath();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            long free = folder == null ? 0 : Files.getFileStore(folder).getUsableSpace();
            State state =
                    free < NO_SPACE ? State.BAD : free < LITTLE_SPACE ? State.DOUBTFUL : State.GOOD;
            return new Finding(Subject.DISK, state, Long.toString(free >> 20));
        } catch (IOException e) {
            return new Finding(Subject.DISK, State.DOUBTFUL, "0");
        }
    }

    private Finding clock() {
        Optional<ClockReading> reading = journal.clock();
        boolean good = reading.filter(r -> r.doubt().needsManager()).isEmpty();
        long minutes = reading.map(r -> -r.ahead().toMinutes()).orElse(0L);
        return new Finding(
                Subject.CLOCK,
                good ? State.GOOD : State.DOUBTFUL,
                Long.toString(good ? Math.max(0, minutes) : minutes));
    }

    private static Finding printer(Transaction tx) {
        int open = tx.printJobs().unsettled();
        return new Finding(
                Subject.PRINTER, open == 0 ? State.GOOD : State.DOUBTFUL, Integer.toString(open));
    }

    /// A scale that is away is a nuisance, no damage.
    private static Finding scale(Optional<WeightReading.State> state) {
        boolean bad =
                state.stream()
                        .anyMatch(
                                s ->
                                        s == WeightReading.State.SILENT
                                                || s == WeightReading.State.GARBLED);
        return new Finding(
                Subject.SCALE,
                bad ? State.DOUBTFUL : State.GOOD,
                state.map(WeightReading.State::name).orElse(""));
    }

    private static Finding display(LineDisplaySetup setup, Predicate<LineDisplaySetup> plugged) {
        boolean none = setup.kind() == LineDisplaySetup.Kind.NONE;
        boolean away = !none && !plugged.test(setup);
        return new Finding(
                Subject.LINE_DISPLAY,
                away ? State.DOUBTFUL : State.GOOD,
                none ? "" : setup.place());
    }

    private static Finding label(Optional<LabelDevice> printer, Predicate<LabelDevice> there) {
        boolean away = printer.filter(there.negate()).isPresent();
        return new Finding(
                Subject.LABEL_PRINTER,
                away ? State.DOUBTFUL : State.GOOD,
                printer.map(device -> device.address().typed()).orElse(""));
    }

    /// Places that cannot be read now count with what is known of them.
    private Finding backup() {
        Backups.State state = backups.state();
        Optional<Instant> newest =
                Stream.of(Optional.of(state.first()), state.second())
                        .flatMap(Optional::stream)
                        .flatMap(place -> place.newest().stream())
                        .map(MadeBackup::at)
                        .max(Comparator.naturalOrder());
        return backup(newest, clock);
    }

    /// How old the newest backup of a data folder is, by what lies beside it and in its own folder;
    /// opens no database.
    public static Finding backup(Path data, Clock clock) {
        return backup(Backups.newest(data).map(MadeBackup::at), clock);
    }

    private static Finding backup(Optional<Instant> newest, Clock clock) {
        if (newest.isEmpty()) {
            return new Finding(Subject.BACKUP, State.DOUBTFUL, "");
        }
        long days = Math.max(0, Duration.between(newest.get(), clock.instant()).toDays());
        State fresh = days <= OLD_BACKUP_DAYS ? State.GOOD : State.DOUBTFUL;
        return new Finding(Subject.BACKUP, fresh, Long.toString(days));
    }

    /// A till that never closed a shift, or was just restored, rightly has none.
    private Finding anchor(Transaction tx) {
        Path keys = database.file().resolveSibling("keys");
        Path file = AnchorFile.at(keys);
        boolean isDue =
                tx.shifts().lastCashLeft().isPresent()
                        && tx.journal().head().filter(e -> e.kind() == EntryKind.RESTORE).isEmpty();
        boolean isNeeded = isDue || Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        return finding(Subject.ANCHOR, !isNeeded || AnchorFile.read(keys).isPresent(), file);
    }

    private Finding rollback() {
        Optional<Rollbacks.Found> found =
                rollbacks
                        .found()
                        .filter(f -> f.kind() != Rollbacks.Kind.JOURNAL_BROKEN)
                        .filter(f -> f.kind() != Rollbacks.Kind.SCHEMA_CHANGED);
        return finding(
                Subject.ROLLBACK,
                found.isEmpty(),
                found.flatMap(Rollbacks.Found::anchor).map(a -> a.head().seq()).orElse(0L));
    }

    private static Finding terminal(Transaction tx) {
        int open = tx.terminal().open().size();
        return new Finding(
                Subject.TERMINAL, open == 0 ? State.GOOD : State.DOUBTFUL, Integer.toString(open));
    }

    private static Finding accounts(Transaction tx) {
        Optional<Long> wrong = tx.audit().accounts().firstWrongAccount();
        return finding(Subject.ACCOUNTS, wrong.isEmpty(), wrong.map(String::valueOf).orElse(""));
    }

    private static Finding stock(Transaction tx) {
        Optional<Long> wrong = tx.audit().supply().firstWrongStock();
        return finding(Subject.STOCK, wrong.isEmpty(), wrong.map(String::valueOf).orElse(""));
    }

    private static Finding suppliers(Transaction tx) {
        Optional<Long> wrong = tx.audit().supply().firstWrongSupplier();
        return finding(Subject.SUPPLIERS, wrong.isEmpty(), wrong.map(String::valueOf).orElse(""));
    }

    private static Finding figures(Transaction tx) {
        Optional<String> wrong = FrozenFigures.firstWrong(tx);
        return finding(Subject.FIGURES, wrong.isEmpty(), wrong.orElse(""));
    }

    private static Finding finding(Subject subject, boolean good, Object fact) {
        return new Finding(subject, good ? State.GOOD : State.BAD, String.valueOf(fact));
    }
}
