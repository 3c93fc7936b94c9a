package smena.app;

import smena.cli.CliBackend;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.ports.Typesetter;
import smena.service.shop.Setup;
import smena.service.shop.TrainingShop;
import smena.text.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// The data folder for training, beside the real one and never the same.
final class TrainingFolder {
    private static final String SUFFIX = "-training";

    private TrainingFolder() {}

    /// Where people practise what is done in `data`. Refuses a folder that is for training itself,
    /// or cannot have another beside it.
    static Path of(Path data) {
        Path real = data.toAbsolutePath().normalize();
        Path name = real.getFileName();
        if (name == null || name.toString().endsWith(SUFFIX)) {
            throw new Refused(new Problem.NoTrainingHere(real.toString()));
        }
        Path training = real.resolveSibling(name + SUFFIX);
        if (isSame(real, training)) {
            throw new Refused(new Problem.NoTrainingHere(real.toString()));
        }
        return training;
    }

    /// The real folder beside one for training; empty where there is none.
    static Optional<Path> real(Path training) {
        Path folder = training.toAbsolutePath().normalize();
        String name = String.valueOf(folder.getFileName());
        return Optional.of(name)
                .filter(text -> text.endsWith(SUFFIX))
                .map(text -> text.substring(0, text.length() - SUFFIX.length()))
                .filter(text -> !text.isEmpty())
                .map(folder::resolveSibling)
                .filter(path -> new AppFolders(path).hasTill());
    }

    /// Whether there may be one beside `data`.
    static boolean mayHave(Path data) {
        try {
            of(data);
            return true;
        } catch (Refused refusal) {
            return false;
        }
    }

    /// A link must not lead from one to the other.
    private static boolean isSame(Path real, Path training) {
        try {
            return Files.exists(training) && Files.isSameFile(real, training);
        } catch (IOException e) {
            return false;
        }
    }

    /// The folder for training, made of the shop in `data` where it does not exist yet, or of the
    /// demo shop where there is no shop. Nothing is written into `data`.
    static Path prepare(
            Path data, Optional<Language> language, Clock clock, Typesetter typesetter) {
        Path training = of(data);
        if (new AppFolders(training).hasTill() && !isUnfinished(training)) {
            requireTraining(training, clock, typesetter);
            return training;
        }
        Optional<TrainingShop> shop = shop(data, clock, typesetter);
        Path pins = new AppFolders(data).keys();
        try (DataFolder made =
                DataFolder.create(
                        training, clock, typesetter, keys -> Setup.samePins(pins, keys))) {
            Setup setup = made.services().setup();
            shop.ifPresentOrElse(
                    setup::train, () -> setup.trainDemo(language.orElse(Language.UZ).tag()));
            made.finished();
        }
        return training;
    }

    private static boolean isUnfinished(Path training) {
        return new InitMark(new AppFolders(training)).isThere();
    }

    private static Optional<TrainingShop> shop(Path data, Clock clock, Typesetter typesetter) {
        if (!new AppFolders(data).hasTill()) {
            return Optional.empty();
        }
        try (CliBackend.Opened real = BesideFolder.open(data, clock, typesetter)) {
            if (real.services().settings().isTraining()) {
                throw new Refused(new Problem.NoTrainingHere(data.toString()));
            }
            return real.services().settings().isNew()
                    ? Optional.empty()
                    : Optional.of(real.services().setup().forTraining());
        }
    }

    /// Somebody else's till of that name is not taken for it.
    private static void requireTraining(Path training, Clock clock, Typesetter typesetter) {
        try (CliBackend.Opened there = BesideFolder.open(training, clock, typesetter)) {
            if (!there.services().settings().isTraining()) {
                throw new Refused(new Problem.NoTrainingHere(training.toString()));
            }
        }
    }
}
