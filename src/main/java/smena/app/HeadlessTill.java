package smena.app;

import org.jspecify.annotations.Nullable;

import smena.app.StepRunner.Failure;
import smena.cli.CliBackend;
import smena.cli.CliBackend.LoggedBug;
import smena.cli.CliBackend.ServeListener;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.shop.HttpSettings;
import smena.domain.shop.HttpSettings.Reach;
import smena.service.Services;
import smena.service.clients.HttpCertificate;
import smena.service.ports.ApiServerControl;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The till without a screen: answers other programs and prints, until somebody ends it.
final class HeadlessTill {
    private static final Duration SOON = Duration.ofSeconds(20);

    /// A backup that makes headway is waited for.
    private static final Duration LAST_BACKUP = Duration.ofHours(2);

    private final DataFolder folder;
    private final Services services;
    private final Clock clock;
    private final StepRunner.Watch watch;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable BackupTimer backups;
    private volatile @Nullable PriceTimer prices;

    /// Serves an open data folder.
    ///
    /// @param watch observes the steps of the start and the end
    HeadlessTill(DataFolder folder, Clock clock, StepRunner.Watch watch) {
        this.folder = folder;
        this.services = folder.services();
        this.clock = clock;
        this.watch = watch;
    }

    /// Answers until the process is asked to end. Refuses a port that another program has; whatever
    /// else fails to start is reported, and the rest goes on.
    void run(CliBackend.Listening wanted, ServeListener listener) {
        if (services.settings().isTraining()) {
            throw new Refused(new Problem.TrainingOnly());
        }
        Path paper = folder.folders().paper();
        StartState startState = StartState.read(services, Optional.empty());
        Printers printers = Printers.of(services, startState, paper, clock, _ -> {});
        TillApiServer door = new TillApiServer(services);
        HttpSettings settings = settings(services, wanted);
        // No program asks for a price that is no longer the right one.
        services.prices().priceDocuments().applyDue();
        ApiServerControl.State.Open open = door.open(settings);
        try {
            begin(printers).forEach(failure -> tell(failure, listener));
            services.clockCheck().problem().ifPresent(listener::refused);
            listener.ready(answering(services, settings.reach(), open));
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(door, printers);
        }
    }

    /// Ends it, as a signal to the process does.
    void end() {
        ended.countDown();
    }

    private List<Failure> begin(Printers printers) {
        return new StepRunner(watch)
                .run("start entry", SOON, services::started)
                .run("start printers", SOON, printers::start)
                .run("start backups", SOON, () -> backups = BackupTimer.start(services))
                .run("start prices", SOON, () -> prices = PriceTimer.start(services))
                .failures();
    }

    private void tell(Failure failure, ServeListener listener) {
        failure.problem()
                .ifPresentOrElse(
                        listener::refused,
                        () -> listener.bug(new LoggedBug(failure.code(), folder.folders().logs())));
    }

    private void end(TillApiServer door, Printers printers) {
        new StepRunner(watch)
                .run("close http", SOON, door::close)
                .run("end prices", SOON, this::closePrices)
                .run("end backups", LAST_BACKUP, this::closeBackups)
                .run("end printers", SOON, printers::close)
                .run("stop entry", SOON, services::stopped);
    }

    private void closeBackups() {
        BackupTimer timer = backups;
        if (timer != null) {
            timer.close();
        }
    }

    private void closePrices() {
        PriceTimer timer = prices;
        if (timer != null) {
            timer.close();
        }
    }

    private static HttpSettings settings(Services services, CliBackend.Listening wanted) {
        HttpSettings set = services.httpAccess().settings();
        return new HttpSettings(
                true,
                wanted.port().orElse(set.port()),
                wanted.reach().orElse(set.reach()),
                set.origins());
    }

    private static CliBackend.Answering answering(
            Services services, Reach reach, ApiServerControl.State.Open open) {
        Optional<String> fingerprint =
                reach == Reach.ENCRYPTED
                        ? services.httpCertificate().shown().map(HttpCertificate.Shown::fingerprint)
                        : Optional.empty();
        return new CliBackend.Answering(open.address(), open.network(), fingerprint);
    }

    /// Ends when the process is asked to.
    void listenForSignals() {
        EndSignals.runs(this::end);
    }
}
