package smena.printing.queue;

import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Print jobs in memory, with the rules of the port.
final class StoredJobs implements PrintJobs {
    private record Row(PrintJob job, byte[] body, PrintState state, Optional<PrintTrouble> why) {
        Row now(PrintState state, Optional<PrintTrouble> why) {
            return new Row(job, body, state, why);
        }

        PrintEvent event() {
            return new PrintEvent(job.id(), job.kind(), state, why);
        }
    }

    private final Map<Long, Row> rows = new TreeMap<>();
    private final Clock clock;
    private int failures;

    StoredJobs(Clock clock) {
        this.clock = clock;
    }

    synchronized long add(PrintKind kind, ReceiptDocument document) {
        return add(kind, kind == PrintKind.DRAWER_KICK ? new byte[0] : StoredForm.write(document));
    }

    synchronized long add(PrintKind kind, byte[] body) {
        return add(kind, body, clock.instant());
    }

    synchronized long add(PrintKind kind, byte[] body, Instant queuedAt) {
        long id = rows.size() + 1L;
        PrintJob job = new PrintJob(id, kind, queuedAt);
        rows.put(id, new Row(job, body, PrintState.QUEUED, Optional.empty()));
        return id;
    }

    synchronized PrintState state(long id) {
        return row(id).state();
    }

    synchronized Optional<PrintTrouble> why(long id) {
        return row(id).why();
    }

    /// The next so many calls fail, as when the disk is full.
    synchronized void fail(int calls) {
        failures = calls;
    }

    private Row row(long id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    private void disk() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("disk full");
        }
    }

    @Override
    public synchronized List<PrintEvent> recover() {
        disk();
        List<PrintEvent> changed = new ArrayList<>();
        for (Row row : List.copyOf(rows.values())) {
            if (row.state() == PrintState.SENDING) {
                changed.add(
                        put(row.now(PrintState.UNKNOWN, Optional.of(PrintTrouble.TILL_STOPPED))));
            } else if (row.state() == PrintState.QUEUED
                    && row.job().kind() == PrintKind.DRAWER_KICK) {
                changed.add(put(row.now(PrintState.FAILED, Optional.of(PrintTrouble.EXPIRED))));
            }
        }
        return changed;
    }

    private PrintEvent put(Row row) {
        rows.put(row.job().id(), row);
        return row.event();
    }

    @Override
    public synchronized Optional<PrintJob> next() {
        disk();
        return rows.values().stream()
                .filter(row -> row.state() == PrintState.QUEUED)
                .map(Row::job)
                .min(
                        Comparator.comparing((PrintJob job) -> job.kind() != PrintKind.DRAWER_KICK)
                                .thenComparing(PrintJob::id));
    }

    @Override
    public synchronized byte[] bodyOf(long id) {
        disk();
        return row(id).body();
    }

    @Override
    public synchronized boolean sending(long id) {
        disk();
        if (row(id).state() != PrintState.QUEUED) {
            return false;
        }
        put(row(id).now(PrintState.SENDING, Optional.empty()));
        return true;
    }

    @Override
    public synchronized void finished(long id, PrintOutcome outcome) {
        disk();
        put(row(id).now(outcome.state(), outcome.trouble()));
    }
}
