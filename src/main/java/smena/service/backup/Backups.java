package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.BackupPurpose;
import smena.domain.backup.KeepingRule;
import smena.domain.journal.JournalEntry;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.files.OwnFiles;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SettingChanges;
import smena.store.CopyComparison;
import smena.store.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Verified copies of the database in up to two places: now and then a whole one, between these
/// what has changed. Making one takes a moment, a whole one seconds, and does not block sales.
/// Never call it on a thread that somebody waits for.
public final class Backups {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Path data;
    private final BackupMaker maker;
    private final BackupJournal notes;
    private final ReentrantLock one = new ReentrantLock();
    private final Map<BackupPlace, Failure> failures = new ConcurrentHashMap<>();
    private final Set<BackupPlace> suspect = ConcurrentHashMap.newKeySet();

    public Backups(Database database, Journal journal, Rights rights, Path data) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.data = data;
        this.maker = new BackupMaker(BackupSource.open(database), journal, data.resolve("keys"));
        this.notes = new BackupJournal(database, journal);
    }

    /// The verified backups of a data folder that can be found now, the one with the most entries
    /// first; needs no open database.
    static List<MadeBackup> all(Path data) {
        Optional<AnchorFile> known = AnchorFile.read(data.resolve("keys"));
        return Stream.concat(
                        Stream.of(BackupPlaces.usual(data)),
                        known.map(AnchorFile::places).orElse(List.of()).stream())
                .distinct()
                .flatMap(BackupFolder::points)
                .map(MadeBackup::of)
                .sorted(
                        Comparator.comparing(MadeBackup::headSeq)
                                .thenComparing(MadeBackup::at)
                                .reversed())
                .toList();
    }

    /// The newest of them.
    public static Optional<MadeBackup> newest(Path data) {
        return all(data.toAbsolutePath().normalize()).stream().findFirst();
    }

    /// Why the last attempt at a place failed.
    public record Failure(Instant at, Problem problem) {}

    /// The state of one place.
    ///
    /// @param there whether it can be written now; a second place that is not plugged in cannot
    /// @param newest the newest verified backup there, or the last one known to be
    /// @param failure what went wrong after that
    public record PlaceState(
            BackupPlace place,
            Path folder,
            boolean there,
            Optional<MadeBackup> newest,
            Optional<Failure> failure) {}

    /// The state of the shop's backups.
    public record State(PlaceState first, Optional<PlaceState> second) {}

    /// The result for one place.
    public record Result(BackupPlace place, Optional<MadeBackup> made, Optional<Problem> problem) {}

    /// Where backups go.
    public BackupPlaces places() {
        return database.read(tx -> BackupPlaces.read(tx, data));
    }

    /// Chooses the places; `first` empty for the default. Both must be there and writable now.
    /// Needs [Right#EDIT_SETTINGS].
    public void choose(
            Actor actor, Optional<Path> first, Optional<Path> second, boolean keysOnSecond) {
        Optional<Path> one = first.map(folder -> BackupPlaces.checked(folder, data));
        Optional<Path> two = second.map(folder -> BackupPlaces.checked(folder, data));
        Path main = one.orElse(BackupPlaces.usual(data));
        two.filter(main::equals)
                .ifPresent(
                        same -> {
                            throw new Refused(new Problem.BackupPlaceUnusable(same.toString()));
                        });
        two.ifPresent(folder -> BackupPlaces.mark(folder, journal.publicKey()));
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Map<String, String> wanted = new LinkedHashMap<>();
                    wanted.put(BackupPlaces.FIRST, one.map(Path::toString).orElse(""));
                    wanted.put(BackupPlaces.SECOND, two.map(Path::toString).orElse(""));
                    wanted.put(BackupPlaces.KEYS, keysOnSecond ? "1" : "0");
                    new SettingChanges(tx, journal, by).put(tx.settings().all(), wanted);
                    return one;
                });
        failures.clear();
    }

    /// Refuses anyone who may not restore a backup while the till runs. Needs
    /// [Right#EDIT_SETTINGS].
    public void requireRestore(Actor actor) {
        database.write(tx -> rights.require(tx, actor, Right.EDIT_SETTINGS));
    }

    /// The state of the backups. Reads the folders.
    public State state() {
        BackupPlaces places = places();
        PlaceState first =
                state(BackupPlace.FIRST, places.first(), Files.isWritable(places.first()));
        return new State(
                first,
                places.second()
                        .map(folder -> state(BackupPlace.SECOND, folder, places.secondIsThere())));
    }

    /// The verified ones that are available at both places, those with most entries first. Reads
    /// the folders.
    public List<MadeBackup> all() {
        BackupPlaces places = places();
        List<Path> folders = new ArrayList<>(List.of(places.first()));
        places.second().filter(_ -> places.secondIsThere()).ifPresent(folders::add);
        return folders.stream()
                .flatMap(folder -> ours(folder).points())
                .map(MadeBackup::of)
                .sorted(
                        Comparator.comparing(MadeBackup::headSeq)
                                .thenComparing(MadeBackup::at)
                                .reversed())
                .toList();
    }

    /// The newest that the journal records; reads no folder.
    public Optional<MadeBackup> newest() {
        return Stream.of(BackupPlace.values())
                .flatMap(place -> notes.newest(place).stream())
                .max(Comparator.comparing(MadeBackup::at));
    }

    /// Whether the last attempt at one of the places failed.
    public boolean isFailing() {
        return !failures.isEmpty();
    }

    /// The default for the first place.
    public Path usualPlace() {
        return BackupPlaces.usual(data);
    }

    /// Makes one at each available place. A failure is journalled, kept in [#state] and part of the
    /// result, never thrown.
    public List<Result> make(BackupPurpose purpose) {
        return make(purpose, List.of(BackupPlace.values()));
    }

    /// Makes today's where it is missing, and that of a closed shift where the till stopped before
    /// it was made; an attempt that failed within the last hour is not repeated.
    public List<Result> makeDaily() {
        LocalDate today = journal.now().day();
        long closed = database.read(tx -> tx.journal().lastClosing());
        State state = state();
        List<BackupPlace> missing = new ArrayList<>();
        List<PlaceState> all = new ArrayList<>(List.of(state.first()));
        state.second().filter(PlaceState::there).ifPresent(all::add);
        for (PlaceState place : all) {
            boolean made =
                    place.newest()
                            .map(m -> m.at().atZone(journal.zone()).toLocalDate())
                            .filter(today::equals)
                            .isPresent();
            boolean owed = place.newest().filter(m -> m.headSeq() < closed).isPresent();
            boolean justFailed = place.failure().filter(f -> isWithinAnHour(f.at())).isPresent();
            if ((!made || owed) && !justFailed) {
                missing.add(place.place());
            }
        }
        return make(BackupPurpose.DAILY, missing);
    }

    /// What a clock that was ahead has written down is not.
    private boolean isWithinAnHour(Instant at) {
        Instant now = journal.now().at();
        return at.isAfter(now.minusSeconds(3_600)) && !at.isAfter(now);
    }

    /// Makes one in a file that is not there yet, with the keys beside it. Refuses with the
    /// reason where it cannot.
    public MadeBackup to(Path file) {
        Path target = file.toAbsolutePath().normalize();
        one.lock();
        try {
            BackupFile made = maker.to(target, BackupPurpose.ON_DEMAND, true);
            notes.made(made, "FILE");
            return MadeBackup.of(made);
        } catch (Refused refusal) {
            boolean place = refusal.problem() instanceof Problem.FolderNotWritable;
            throw place
                    ? new Refused(
                            new Problem.BackupPlaceUnusable(OwnFiles.folderOf(target).toString()))
                    : refusal;
        } finally {
            one.unlock();
        }
    }

    private List<Result> make(BackupPurpose purpose, List<BackupPlace> where) {
        one.lock();
        try {
            BackupPlaces places = places();
            List<Result> results = new ArrayList<>();
            if (where.contains(BackupPlace.FIRST)) {
                results.add(make(purpose, BackupPlace.FIRST, places.first(), true));
            }
            if (where.contains(BackupPlace.SECOND) && places.secondIsThere()) {
                Path folder = places.second().orElseThrow();
                results.add(make(purpose, BackupPlace.SECOND, folder, places.keysOnSecond()));
            }
            return results;
        } finally {
            one.unlock();
        }
    }

    private Result make(BackupPurpose purpose, BackupPlace place, Path folder, boolean withKeys) {
        try {
            raiseMarks();
            BackupFile.deleteDrafts(folder);
            return made(place, folder, copy(purpose, place, folder, withKeys));
        } catch (Refused refusal) {
            return failed(place, refusal.problem());
        } catch (IOException e) {
            return failed(place, new Problem.FolderNotWritable(folder.toString()));
        }
    }

    private void raiseMarks() {
        database.write(
                tx -> {
                    tx.backupMarks().raise();
                    return tx;
                });
    }

    private BackupFile copy(
            BackupPurpose purpose, BackupPlace place, Path folder, boolean withKeys) {
        Optional<BackupSeries> series = ofThisLife(folder).filter(_ -> !suspect.contains(place));
        Optional<JournalEntry> from = series.flatMap(this::continuedFrom);
        return from.isPresent()
                ? maker.after(series.orElseThrow(), from.get(), purpose, withKeys)
                : maker.into(folder, purpose, check(place), withKeys, true);
    }

    /// The entry after which an increment can be added; empty where a whole copy is needed: the
    /// series is long, of another schema, or goes to an entry that this database does not have.
    private Optional<JournalEntry> continuedFrom(BackupSeries series) {
        BackupManifest last = series.newest().manifest();
        return Optional.of(last)
                .filter(_ -> !series.isFull() && !last.marks().isEmpty())
                .filter(_ -> database.read(tx -> tx.health().schemaVersion()) == last.schema())
                .flatMap(_ -> held(last.head()));
    }

    /// The series that goes furthest of those whose newest point this database holds. One that goes
    /// further was given up by a restore.
    private Optional<BackupSeries> ofThisLife(Path folder) {
        return ours(folder).series().reversed().stream()
                .filter(series -> held(series.newest().manifest().head()).isPresent())
                .findFirst();
    }

    private Optional<JournalEntry> held(Head head) {
        return database.read(tx -> tx.journal().find(head.seq()))
                .filter(entry -> entry.hash().equals(head.hash()));
    }

    private Result made(BackupPlace place, Path folder, BackupFile made) throws IOException {
        notes.made(made, place.name());
        failures.remove(place);
        suspect.remove(place);
        ours(folder).clear(KeepingRule.of(Files.size(database.file())), made);
        return new Result(place, Optional.of(MadeBackup.of(made)), Optional.empty());
    }

    /// The same failure is not journalled again.
    private Result failed(BackupPlace place, Problem problem) {
        Failure before = failures.put(place, new Failure(journal.now().at(), problem));
        if (before == null || !before.problem().equals(problem)) {
            notes.failed(place, problem);
        }
        return new Result(place, Optional.empty(), Optional.of(problem));
    }

    /// After a copy turned out to be unsound, the next one is fully verified.
    private BackupCheck check(BackupPlace place) {
        return suspect.contains(place) ? BackupCheck.WHOLE : BackupCheck.NEW_ENTRIES;
    }

    /// Checks every page and every entry of the newest point at each place, as a restore does;
    /// takes longer the longer the till has been in use, and blocks nobody. A file that fails is
    /// marked as invalid. Where many increments follow a whole copy, a new whole one is made.
    public List<Result> lookThrough() {
        List<Result> looked =
                unfinished().entrySet().stream()
                        .map(newest -> lookThrough(newest.getKey(), newest.getValue()))
                        .toList();
        renewLong();
        return looked;
    }

    private void renewLong() {
        BackupPlaces places = places();
        renewLong(BackupPlace.FIRST, places.first(), true);
        places.second()
                .filter(_ -> places.secondIsThere())
                .ifPresent(folder -> renewLong(BackupPlace.SECOND, folder, places.keysOnSecond()));
    }

    private void renewLong(BackupPlace place, Path folder, boolean withKeys) {
        one.lock();
        try {
            if (ofThisLife(folder).filter(BackupSeries::isLong).isPresent()) {
                raiseMarks();
                made(
                        place,
                        folder,
                        maker.into(folder, BackupPurpose.DAILY, BackupCheck.WHOLE, withKeys, true));
            }
        } catch (Refused refusal) {
            failed(place, refusal.problem());
        } catch (IOException e) {
            failed(place, new Problem.FolderNotWritable(folder.toString()));
        } finally {
            one.unlock();
        }
    }

    private Result lookThrough(BackupPlace place, BackupFile copy) {
        try {
            BackupInspection inspection = new BackupInspection(data);
            Head head =
                    inspection
                            .at(copy.file(), whole -> requireAgreement(copy.manifest(), whole))
                            .head();
            if (held(head).isEmpty()) {
                throw new Refused(new Problem.BackupNotSound(copy.file().toString()));
            }
            MadeBackup whole = MadeBackup.of(copy.whole(journal::sign));
            return new Result(place, Optional.of(whole), Optional.empty());
        } catch (Refused refusal) {
            return unsound(place, copy, refusal.problem());
        } catch (IOException e) {
            return failed(place, new Problem.FileNotReadable(copy.file().toString()));
        }
    }

    /// What was put together has to be what the database holds of that moment.
    private void requireAgreement(BackupManifest point, Path whole) {
        if (point.continues().isPresent()
                && !CopyComparison.agree(whole, database.file(), point.marks())) {
            throw new Refused(new Problem.BackupDiffers(whole.toString()));
        }
    }

    /// A stick that was pulled out meanwhile does not make a copy unsound.
    private Result unsound(BackupPlace place, BackupFile copy, Problem problem) {
        if (problem instanceof Problem.BackupDiffers) {
            suspect.add(place);
            return failed(place, new Problem.BackupDiffers(copy.file().toString()));
        }
        if (problem instanceof Problem.BackupNotSound found) {
            suspect.add(place);
            try {
                faulty(copy, found).discredit();
            } catch (IOException e) {
                return failed(place, new Problem.FileNotReadable(copy.file().toString()));
            }
        }
        return failed(place, problem);
    }

    /// The file that is at fault: the point itself, or one before it that it is added to.
    private BackupFile faulty(BackupFile copy, Problem.BackupNotSound found) {
        return ours(OwnFiles.folderOf(copy.file()))
                .points()
                .filter(part -> part.file().toString().equals(found.file()))
                .findFirst()
                .orElse(copy);
    }

    private Map<BackupPlace, BackupFile> unfinished() {
        BackupPlaces places = places();
        Map<BackupPlace, BackupFile> found = new EnumMap<>(BackupPlace.class);
        unfinished(places.first()).ifPresent(copy -> found.put(BackupPlace.FIRST, copy));
        places.second()
                .filter(_ -> places.secondIsThere())
                .flatMap(this::unfinished)
                .ifPresent(copy -> found.put(BackupPlace.SECOND, copy));
        return found;
    }

    private Optional<BackupFile> unfinished(Path folder) {
        return ofThisLife(folder)
                .map(BackupSeries::newest)
                .filter(b -> b.manifest().check() != BackupCheck.WHOLE);
    }

    /// A number that grows while a copy is being made, and stops where that hangs.
    public long headway() {
        return maker.headway();
    }

    /// Records in the journal the copy made before a schema change, where there was one.
    public void journal(MigrationBackup copy) {
        copy.made().ifPresent(made -> notes.made(made, BackupPlace.FIRST.name()));
    }

    private BackupFolder ours(Path folder) {
        return new BackupFolder(folder, journal.publicKey());
    }

    private PlaceState state(BackupPlace place, Path folder, boolean there) {
        Optional<MadeBackup> newest =
                there
                        ? ours(folder).newestSeries().map(series -> MadeBackup.of(series.newest()))
                        : notes.newest(place);
        return new PlaceState(
                place, folder, there, newest, Optional.ofNullable(failures.get(place)));
    }
}
