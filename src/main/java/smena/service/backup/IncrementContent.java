package smena.service.backup;

import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Continues;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.backup.TableMarks;
import smena.domain.journal.JournalEntry;
import smena.service.backup.CopyCheck.Content;
import smena.service.journal.Journal;
import smena.store.IncrementFile;
import smena.store.ReadOnlyDatabase;

import java.nio.file.Path;
import java.util.Optional;

/// What a database has got and changed since the newest point of a series. What is read and written
/// grows with that alone.
final class IncrementContent implements DraftContent {
    private final Path database;
    private final Journal journal;
    private final BackupSeries series;
    private final JournalEntry from;
    private final Runnable headway;
    private TableMarks marks = TableMarks.NONE;

    /// @param from the newest entry of the series, as the database holds it
    IncrementContent(
            Path database,
            Journal journal,
            BackupSeries series,
            JournalEntry from,
            Runnable headway) {
        this.database = database;
        this.journal = journal;
        this.series = series;
        this.from = from;
        this.headway = headway;
    }

    @Override
    public String ending() {
        return BackupFile.INCREMENT;
    }

    /// What is added is small beside what a till leaves free.
    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void write(Path draft) {
        marks = IncrementFile.write(database, draft, last().marks(), headway);
    }

    /// Reads it back, and walks along its entries from the newest of the series.
    @Override
    public Optional<Content> check(Path draft) {
        if (!IncrementFile.holds(draft, database) || !journal.holds(from)) {
            return Optional.empty();
        }
        if (marks.row("journal") == from.seq()) {
            return Optional.of(content(from));
        }
        ChainWalk walk =
                ReadOnlyDatabase.read(
                        draft,
                        tx ->
                                ChainWalk.from(
                                        tx,
                                        from,
                                        entry -> {
                                            headway.run();
                                            return journal.holds(entry);
                                        }));
        return walk.head()
                .filter(_ -> walk.broken().isEmpty())
                .filter(head -> head.seq() == marks.row("journal"))
                .map(this::content);
    }

    private Content content(JournalEntry head) {
        return new Content(
                new Head(head.seq(), head.hash()), last().schema(), BackupCheck.NEW_ENTRIES, marks);
    }

    private BackupManifest last() {
        return series.newest().manifest();
    }

    @Override
    public Optional<Continues> continues() {
        return Optional.of(series.continued());
    }
}
