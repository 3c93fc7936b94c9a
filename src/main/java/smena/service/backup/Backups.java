package smena.service.backup;

import smena.domain.backup.BackupPurpose;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.SharedSettings;
import smena.store.Database;
import smena.store.KeyFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Verified copies of the database in up to two places: now and then a whole one, between these
/// what has changed. Making one takes a moment, a whole one seconds, and does not block sales.
/// Never call it on a thread that somebody waits for.
public final class Backups {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final SharedSettings<BackupPlaces> shared;
    private final Path data;
    private final BackupMaker maker;
    private final BackupJournal notes;
    private final TillSeries tillSeries;
    private final BackupTroubles troubles;
    private final PlacedBackups placed;
    private final BackupReview review;

    public Backups(Database database, Journal journal, Rights rights, Path data) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        shared =
                new SharedSettings<>(
                        database,
                        journal,
                        rights,
                        tx -> BackupPlaces.read(tx, data),
                        places -> places.values(data),
                        BackupPlaces::apart);
        this.data = data;
        this.maker = new BackupMaker(BackupSource.open(database), journal, data.resolve("keys"));
        this.notes = new BackupJournal(database, journal);
        this.tillSeries = new TillSeries(database, journal);
        this.troubles = new BackupTroubles(journal, notes);
        this.placed = new PlacedBackups(database, data, maker, notes, tillSeries, troubles);
        this.review = new BackupReview(database, journal, data, tillSeries, troubles);
    }

    /// The verified backups of a data folder that can be found now, the one with the most entries
    /// first; needs no open database.
    static List<MadeBackup> all(Path data) {
        return points(data)
                .map(MadeBackup::of)
                .sorted(
                        Comparator.comparing(MadeBackup::headSeq)
                                .thenComparing(MadeBackup::at)
                                .reversed())
                .toList();
    }

    private static Stream<BackupFile> points(Path data) {
        Optional<AnchorFile> known = AnchorFile.read(data.resolve("keys"));
        return Stream.concat(
                        Stream.of(BackupPlaces.usual(data)),
                        known.map(AnchorFile::places).orElse(List.of()).stream())
                .distinct()
                .flatMap(BackupFolder::points);
    }

    /// The one of them that was made last, of those that the till of this folder has signed: copies
    /// of another till may lie at the same place.
    public static Optional<MadeBackup> newest(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        String ours = publicKey(folder.resolve("keys"));
        return points(folder)
                .filter(point -> point.manifest().publicKey().equals(ours))
                .map(MadeBackup::of)
                .max(Comparator.comparing(MadeBackup::at));
    }

    /// A till whose key cannot be read has no backups that are known to be its own.
    private static String publicKey(Path keys) {
        try {
            return KeyFiles.publicKey(KeyFiles.read(keys));
        } catch (IOException e) {
            return "";
        }
    }

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
            Optional<BackupFailure> failure) {}

    /// The state of the shop's backups.
    public record State(PlaceState first, Optional<PlaceState> second) {}

    /// Where backups go.
    public BackupPlaces places() {
        return shared.read();
    }

    /// Chooses the places; `first` empty for the default. Both must be there and writable now.
    /// Needs [Right#EDIT_SETTINGS]; refuses where somebody else has chosen otherwise since they
    /// were `seen`, and one folder for both.
    public void choose(
            Actor actor,
            BackupPlaces seen,
            Optional<Path> first,
            Optional<Path> second,
            boolean keysOnSecond) {
        Optional<Path> one = first.map(folder -> BackupPlaces.checked(folder, data));
        Optional<Path> two = second.map(folder -> BackupPlaces.checked(folder, data));
        Path main = one.orElse(BackupPlaces.usual(data));
        BackupPlaces wanted = new BackupPlaces(main, two, keysOnSecond).apart();
        two.ifPresent(folder -> BackupPlaces.mark(folder, journal.publicKey()));
        shared.change(actor, seen, wanted);
        troubles.forgetFailures();
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
                .flatMap(folder -> tillSeries.in(folder).points())
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

    /// The newest at one of the places; reads no folder either.
    public Optional<MadeBackup> newest(BackupPlace place) {
        return notes.newest(place);
    }

    /// Whether the last attempt at one of the places failed.
    public boolean isFailing() {
        return troubles.isAny();
    }

    /// The default for the first place.
    public Path usualPlace() {
        return BackupPlaces.usual(data);
    }

    /// Makes one at each available place. A failure is journalled, kept in [#state] and part of the
    /// result, never thrown.
    public List<BackupResult> make(BackupPurpose purpose) {
        return placed.make(purpose, List.of(BackupPlace.values()));
    }

    /// Makes today's where it is missing, and that of a closed shift where the till stopped before
    /// it was made; an attempt that failed within the last hour is not repeated.
    public List<BackupResult> makeDaily() {
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
        return placed.make(BackupPurpose.DAILY, missing);
    }

    /// Makes one in a file that is not there yet, with the keys beside it. Refuses with the
    /// reason where it cannot.
    public MadeBackup to(Path file) {
        return placed.to(file);
    }

    /// What a clock that was ahead has written down is not.
    private boolean isWithinAnHour(Instant at) {
        Instant now = journal.now().at();
        return at.isAfter(now.minusSeconds(3_600)) && !at.isAfter(now);
    }

    /// Checks every page and every entry of the newest point at each place, as a restore does;
    /// takes longer the longer the till has been in use, and blocks nobody. A file that fails is
    /// marked as invalid. Where many increments follow a whole copy, a new whole one is made.
    public List<BackupResult> lookThrough() {
        BackupPlaces places = places();
        List<BackupResult> looked = review.lookThrough(places);
        placed.renewLong(places);
        return looked;
    }

    /// A number that grows while a copy is being made, and stops where that hangs.
    public long headway() {
        return maker.headway();
    }

    /// Records in the journal the copy made before a schema change, where there was one.
    public void journal(MigrationBackup copy) {
        copy.made().ifPresent(made -> notes.made(made, BackupPlace.FIRST.name()));
    }

    private PlaceState state(BackupPlace place, Path folder, boolean there) {
        Optional<MadeBackup> newest =
                there
                        ? tillSeries
                                .in(folder)
                                .newestSeries()
                                .map(series -> MadeBackup.of(series.newest()))
                        : notes.newest(place);
        return new PlaceState(place, folder, there, newest, troubles.failure(place));
    }
}
