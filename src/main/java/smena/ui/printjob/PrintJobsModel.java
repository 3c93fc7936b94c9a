package smena.ui.printjob;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.service.ports.PrintKind;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.PrintJobView;
import smena.service.shop.PrinterSettings;
import smena.ui.shell.ApprovedActions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The jobs that wait for the printer or for a decision, and the newest others.
public final class PrintJobsModel {
    private static final int MOST = 200;
    private static final int NEWEST = 30;

    private final PrintDecisions decisions;
    private final PrinterSettings printers;
    private final ApprovedActions actions;
    private final Runnable changed;
    private final ObservableList<PrintJobView> jobs = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private List<PrinterRole> roles = List.of();
    private boolean stale;

    /// @param changed called when something was decided
    public PrintJobsModel(
            PrintDecisions decisions,
            PrinterSettings printers,
            ApprovedActions actions,
            Runnable changed) {
        this.decisions = decisions;
        this.printers = printers;
        this.actions = actions;
        this.changed = changed;
    }

    /// Those that wait for a decision, those that wait for a printer, then the newest others.
    public ObservableList<PrintJobView> jobs() {
        return jobs;
    }

    /// Whether they have been read.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// What is wrong, and what to do.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something is being decided.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// The other printers that a job could be sent to. A report can be opened on the screen
    /// anyway.
    public List<PrinterRole> others(PrintJobView job) {
        return roles.stream()
                .filter(role -> role != job.printer())
                .filter(role -> role != PrinterRole.SCREEN || job.kind().isSlip())
                .toList();
    }

    /// Reads them. If called again while reading, it reads once more afterwards.
    public void load() {
        if (reading.get()) {
            stale = true;
            return;
        }
        stale = false;
        actions.background()
                .call(this::read)
                .busy(reading)
                .refused(problem::set)
                .deliver(
                        found -> {
                            roles = found.roles();
                            if (!jobs.equals(found.jobs())) {
                                jobs.setAll(found.jobs());
                            }
                            loaded.set(true);
                            if (stale) {
                                load();
                            }
                        });
    }

    /// Confirms that the paper was printed.
    public void printed(PrintJobView job) {
        decide(
                actor -> {
                    decisions.printed(actor, job.id());
                    return job.id();
                });
    }

    /// Prints it once more, at once.
    public void again(PrintJobView job) {
        decide(actor -> decisions.again(actor, job.id()));
    }

    /// Sends it to another printer.
    public void redirect(PrintJobView job, PrinterRole printer) {
        decide(actor -> decisions.redirect(actor, job.id(), printer));
    }

    /// Cancels it.
    public void cancel(PrintJobView job, String reason) {
        decide(
                actor -> {
                    decisions.cancel(actor, job.id(), reason);
                    return job.id();
                });
    }

    private record Found(List<PrintJobView> jobs, List<PrinterRole> roles) {}

    private Found read() {
        List<PrintJobView> all = new ArrayList<>(decisions.open(MOST));
        List<Long> listed = all.stream().map(PrintJobView::id).toList();
        decisions.newest(NEWEST).stream()
                .filter(job -> !listed.contains(job.id()) && isPaper(job))
                .forEach(all::add);
        return new Found(List.copyOf(all), there());
    }

    private static boolean isPaper(PrintJobView job) {
        return job.kind() != PrintKind.DRAWER_KICK;
    }

    private List<PrinterRole> there() {
        List<PrinterRole> all = new ArrayList<>(List.of(PrinterRole.RECEIPT));
        if (printers.report().isPresent()) {
            all.add(PrinterRole.REPORT);
        }
        if (!(printers.receipt().address() instanceof PrinterAddress.Screen)) {
            all.add(PrinterRole.SCREEN);
        }
        return List.copyOf(all);
    }

    private void decide(Function<Actor, Long> decision) {
        problem.set(null);
        actions.act(decision).busy(busy).refused(this::refused).deliver(_ -> renew());
    }

    /// The job may have changed before the decision: the list shows its present state.
    private void refused(Problem why) {
        problem.set(why);
        load();
    }

    private void renew() {
        load();
        changed.run();
    }
}
