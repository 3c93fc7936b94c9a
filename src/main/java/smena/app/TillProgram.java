package smena.app;

import javafx.application.Platform;
import javafx.stage.Stage;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.backup.Restore;
import smena.service.ports.Typesetter;
import smena.text.Language;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// The till as a program: takes the data folder, shows the window, gives all back. Where a backup
/// is to be brought back it ends, restores and begins again.
final class TillProgram {
    private static final int DONE = 0;
    private static final int FOLDER_TROUBLE = 3;

    private final Path data;
    private final Optional<Language> wanted;
    private final Clock clock;
    private final Typesetter typesetter;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Consumer<Runnable> screen = Platform::startup;
    private volatile int exit = DONE;

    private TillProgram(Path data, Optional<Language> wanted, Clock clock, Typesetter typesetter) {
        this.data = data;
        this.wanted = wanted;
        this.clock = clock;
        this.typesetter = typesetter;
    }

    /// Shows the till of a data folder until its window is closed.
    ///
    /// @return the exit code: 3 where the folder can not be used, after a window said why
    static int run(Path data, Optional<String> language, Clock clock, Typesetter typesetter) {
        TillProgram tillProgram =
                new TillProgram(data, language.flatMap(Language::ofTag), clock, typesetter);
        tillProgram.begin(_ -> {});
        tillProgram.await();
        Platform.exit();
        return tillProgram.exit;
    }

    /// @param greeting what the new window has to say
    private void begin(Consumer<TillWindow> greeting) {
        try {
            DataFolder folder = DataFolder.open(data, clock, typesetter);
            StartState startState = StartState.read(folder.services(), wanted);
            exit = DONE;
            onScreen(() -> show(folder, startState, greeting));
        } catch (Refused refusal) {
            exit = FOLDER_TROUBLE;
            onScreen(() -> explain(refusal.problem()));
        }
    }

    private void onScreen(Runnable work) {
        screen.accept(work);
        screen = Platform::runLater;
    }

    private void show(DataFolder folder, StartState startState, Consumer<TillWindow> greeting) {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        TillWindow window =
                new TillWindow(folder, startState, clock, typesetter, Platform::runLater);
        // Closing waits for the printers; the window is gone already.
        stage.setOnHidden(_ -> aside(() -> end(window)));
        window.show(stage);
        greeting.accept(window);
    }

    private void end(TillWindow window) {
        window.close();
        window.toRestore().ifPresentOrElse(this::restore, closed::countDown);
    }

    private void restore(Path backup) {
        try {
            Restore.Done done = DataFolder.restore(data, backup, clock);
            begin(window -> window.restored(done));
        } catch (Refused refusal) {
            begin(window -> window.notRestored(refusal.problem()));
        }
    }

    private void explain(Problem problem) {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        Language spoken =
                wanted.or(() -> Language.ofTag(Locale.getDefault().toLanguageTag()))
                        .or(() -> Language.ofTag(Locale.getDefault().getLanguage()))
                        .orElse(Language.UZ);
        StoppedWindow window = new StoppedWindow(stage, spoken);
        stage.setOnHidden(_ -> window.ended(closed::countDown));
        if (RescueFolder.helps(problem)) {
            window.rescue(
                    problem,
                    new RescueFolder(data, clock, stage),
                    done -> aside(() -> begin(till -> till.restored(done))));
        } else {
            window.explain(problem);
        }
    }

    private static void aside(Runnable work) {
        Thread.ofPlatform().name("smena-close").start(work);
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
