package smena.app;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import smena.domain.FaultLog;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.backup.BackupView;
import smena.service.backup.Restore;
import smena.service.ports.Typesetter;
import smena.text.Language;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The till as a program: locks the data folder, shows the window, releases everything. To restore
/// a backup it ends, restores and begins again.
final class TillProgram {
    private static final int DONE = 0;
    private static final int BUG = 1;
    private static final int FOLDER_TROUBLE = 3;

    private volatile Path data;
    private final Optional<Language> wanted;
    private final Clock clock;
    private final Typesetter typesetter;
    private final StepRunner.Watch watch;
    private boolean kiosk;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Consumer<Runnable> screen;
    private volatile int exit = DONE;
    private volatile @Nullable Stage stage;

    /// @param screen runs the first work on the FX thread
    /// @param watch observes the steps of the start and the end
    TillProgram(
            Path data,
            Optional<Language> wanted,
            Clock clock,
            Typesetter typesetter,
            Consumer<Runnable> screen,
            StepRunner.Watch watch) {
        this.data = data;
        this.wanted = wanted;
        this.clock = clock;
        this.typesetter = typesetter;
        this.screen = screen;
        this.watch = watch;
    }

    /// Shows the till of a data folder until its window is closed.
    ///
    /// @param kiosk the computer is a till and nothing else
    /// @return the exit code: 3 where the folder cannot be used, after a window said why
    static int run(
            Path data,
            Optional<String> language,
            boolean kiosk,
            Clock clock,
            Typesetter typesetter) {
        GraphicsCard.ask();
        TillProgram tillProgram =
                new TillProgram(
                        data,
                        language.flatMap(Language::ofTag),
                        clock,
                        typesetter,
                        EarlyToolkit.begin(),
                        StepRunner.Watch.NONE);
        tillProgram.kiosk = kiosk;
        EndSignals.runs(tillProgram::askedToEnd);
        tillProgram.begin(_ -> {});
        tillProgram.await();
        Platform.exit();
        if (tillProgram.exit == DONE && tillProgram.stage != null) {
            ClassArchive.keep();
        }
        return tillProgram.exit;
    }

    /// @param greeting shows a message in the new window
    void begin(Consumer<TillWindow> greeting) {
        try {
            DataFolder folder = DataFolder.open(data, clock, typesetter);
            begin(folder, greeting);
        } catch (Refused refusal) {
            refused(refusal);
        } catch (RuntimeException | Error bug) {
            exit = BUG;
            String code = new BugFile(data).write("the start of the till", bug).code();
            onScreen(() -> explain(code));
        }
    }

    /// The till that has the folder comes forward, if it has a window.
    private void refused(Refused refusal) {
        if (refusal.problem() instanceof Problem.NoDisplay) {
            throw refusal;
        }
        if (refusal.problem() instanceof Problem.FolderInUse && WindowCall.ask(data)) {
            exit = DONE;
            closed.countDown();
            return;
        }
        exit = FOLDER_TROUBLE;
        onScreen(() -> explain(refusal.problem()));
    }

    /// Releases the folder if no window takes it over.
    private void begin(DataFolder folder, Consumer<TillWindow> greeting) {
        boolean begun = false;
        try {
            StartState startState = StartState.read(folder.services(), wanted);
            exit = DONE;
            onScreen(() -> show(folder, startState, greeting));
            begun = true;
        } finally {
            if (!begun) {
                folder.close();
            }
        }
    }

    private void onScreen(Runnable work) {
        try {
            screen.accept(work);
        } catch (UnsupportedOperationException noDisplay) {
            throw new Refused(new Problem.NoDisplay());
        }
        screen = Platform::runLater;
    }

    private void show(DataFolder folder, StartState startState, Consumer<TillWindow> greeting) {
        Platform.setImplicitExit(false);
        try {
            Stage stage = stage();
            TillWindow window =
                    new TillWindow(
                            folder, startState, clock, typesetter, Platform::runLater, watch);
            WindowCall windowCall =
                    new WindowCall(
                            folder.folders().data(), () -> Platform.runLater(this::comeForward));
            // Closing waits for the printers; the window is gone already.
            stage.setOnHidden(
                    _ ->
                            aside(
                                    () -> {
                                        windowCall.close();
                                        end(window);
                                    }));
            if (kiosk) {
                window.alone(stage);
            }
            window.show(stage);
            QuietMemory.follow(stage);
            aside(windowCall::listen);
            greeting.accept(window);
        } catch (RuntimeException | Error bug) {
            exit = BUG;
            String code = FaultLog.write("the start of the window", bug);
            aside(folder::close);
            explain(code);
        }
    }

    private Stage stage() {
        Stage made = new Stage();
        WindowIcons.put(made);
        stage = made;
        return made;
    }

    /// Some window managers let a window come forward only if it is above all others for a moment.
    private void comeForward() {
        Stage shown = stage;
        if (shown != null) {
            shown.setIconified(false);
            shown.setAlwaysOnTop(true);
            shown.toFront();
            shown.requestFocus();
            shown.setAlwaysOnTop(false);
        }
    }

    /// As if the window was closed.
    private void askedToEnd() {
        Stage shown = stage;
        if (shown == null) {
            closed.countDown();
        } else {
            Platform.runLater(shown::hide);
        }
    }

    private void end(TillWindow window) {
        window.close();
        Optional<BackupView> backup = window.toRestore();
        if (window.next().isPresent()) {
            change(window.next().get(), !window.isTraining());
        } else if (backup.isEmpty()) {
            closed.countDown();
        } else if (window.databaseIsClosed()) {
            restore(backup.get());
        } else {
            begin(next -> next.notRestored(new Problem.DatabaseBusy()));
        }
    }

    /// Goes on with the till of another folder: that for training beside `real`, or the real one.
    private void change(Path real, boolean toTraining) {
        try {
            data = toTraining ? TrainingFolder.prepare(real, wanted, clock, typesetter) : real;
        } catch (Refused refusal) {
            begin(till -> till.notRestored(refusal.problem()));
            return;
        }
        begin(_ -> {});
    }

    private void restore(BackupView backup) {
        try {
            Restore.Done done = DataFolder.restore(data, backup, clock);
            begin(window -> window.restored(done));
        } catch (Refused refusal) {
            begin(window -> window.notRestored(refusal.problem()));
        }
    }

    private void explain(Problem problem) {
        Platform.setImplicitExit(false);
        Stage stage = stage();
        StoppedWindow window = stoppedWindow(stage);
        if (RescueFolder.helps(problem)) {
            window.rescue(
                    problem,
                    new RescueFolder(data, clock, stage),
                    done -> aside(() -> begin(till -> till.restored(done))));
        } else {
            window.explain(problem);
        }
    }

    private void explain(String bugCode) {
        Platform.setImplicitExit(false);
        stoppedWindow(stage()).explainBug(bugCode);
    }

    private StoppedWindow stoppedWindow(Stage stage) {
        Language spoken =
                wanted.or(() -> Language.ofTag(Locale.getDefault().toLanguageTag()))
                        .or(() -> Language.ofTag(Locale.getDefault().getLanguage()))
                        .orElse(Language.UZ);
        StoppedWindow window = new StoppedWindow(stage, spoken);
        stage.setOnHidden(_ -> window.ended(closed::countDown));
        return window;
    }

    /// A program whose end fails must not stay behind without a window.
    private void aside(Runnable work) {
        Thread.ofPlatform()
                .name("smena-close")
                .start(
                        () -> {
                            try {
                                work.run();
                            } catch (RuntimeException | Error bug) {
                                exit = BUG;
                                new BugFile(data).write("the end of the till", bug);
                                closed.countDown();
                            }
                        });
    }

    void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
