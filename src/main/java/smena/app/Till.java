package smena.app;

import javafx.application.Platform;
import javafx.stage.Stage;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.ports.Typesetter;
import smena.text.Language;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The till as a program: takes the data folder, shows the window, gives all back.
final class Till {
    private static final int DONE = 0;
    private static final int FOLDER_TROUBLE = 3;

    private Till() {}

    /// Shows the till of a data folder until its window is closed.
    ///
    /// @return the exit code: 3 where the folder can not be used, after a window said why
    static int run(Path data, Optional<String> language, Clock clock, Typesetter typesetter) {
        AtomicInteger exit = new AtomicInteger(DONE);
        CountDownLatch closed = new CountDownLatch(1);
        Optional<Language> wanted = language.flatMap(Language::ofTag);
        try {
            DataFolder folder = DataFolder.open(data, clock, typesetter);
            Start start = Start.read(folder.services(), wanted);
            Platform.startup(() -> show(folder, start, clock, typesetter, closed));
        } catch (Refused refusal) {
            exit.set(FOLDER_TROUBLE);
            Platform.startup(() -> explain(refusal.problem(), wanted, closed));
        }
        await(closed);
        Platform.exit();
        return exit.get();
    }

    private static void show(
            DataFolder folder,
            Start start,
            Clock clock,
            Typesetter typesetter,
            CountDownLatch closed) {
        Platform.setImplicitExit(false);
        Stage stage = new Stage();
        TillWindow window = new TillWindow(folder, start, clock, typesetter, Platform::runLater);
        stage.setOnHidden(
                _ -> {
                    // Closing waits for the printers; the window is gone already.
                    Thread.ofPlatform()
                            .name("smena-close")
                            .start(
                                    () -> {
                                        window.close();
                                        closed.countDown();
                                    });
                });
        window.show(stage);
    }

    private static void explain(
            Problem problem, Optional<Language> language, CountDownLatch closed) {
        Platform.setImplicitExit(false);
        Language spoken =
                language.or(() -> Language.ofTag(Locale.getDefault().toLanguageTag()))
                        .or(() -> Language.ofTag(Locale.getDefault().getLanguage()))
                        .orElse(Language.UZ);
        Stage stage = new Stage();
        stage.setOnHidden(_ -> closed.countDown());
        StoppedWindow.show(stage, problem, spoken);
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
