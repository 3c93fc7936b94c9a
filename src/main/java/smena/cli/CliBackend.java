package smena.cli;

import smena.domain.Problem;
import smena.domain.display.LineDisplaySetup;
import smena.domain.label.LabelDevice;
import smena.domain.shop.HttpSettings.Reach;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterSetup;
import smena.service.Services;
import smena.service.backup.Restore;
import smena.service.ports.PrinterFinder;
import smena.service.ports.ScaleDevices;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the command line asks of the program around it.
public interface CliBackend {
    /// The default data folder.
    Path usualFolder();

    /// Opens the till in `folder`. Refuses where there is none.
    Opened open(Path folder);

    /// Opens the till in `folder` for a command that a running till does not notice: beside it,
    /// or on its own where none runs, without keeping one from starting meanwhile.
    Opened openBeside(Path folder);

    /// Takes `folder`, which is made where it does not exist, without opening a till in it.
    Held hold(Path folder);

    /// Makes a new till in `folder`. Refuses one that is not empty; what an interrupted attempt
    /// left is no obstacle.
    Created create(Path folder);

    /// Runs the till's window until it is closed; the answer is the exit code.
    ///
    /// @param language a language tag; empty for the shop's own
    /// @param kiosk whether the computer is a till and nothing else: the window fills the screen
    ///     and only somebody who may change settings leaves it
    int till(Path folder, Optional<String> language, boolean kiosk);

    /// The folder for training beside `folder`. Refuses a folder that cannot have one.
    Path trainingFolder(Path folder);

    /// Runs the till's window on the folder for training beside `folder`, which is made of its shop
    /// where it does not exist yet.
    int train(Path folder, Optional<String> language, boolean kiosk);

    /// Answers other programs until the process is asked to end. Refuses a port that is taken.
    ///
    /// @param wanted where and for whom
    void serve(Opened till, Listening wanted, ServeListener listener);

    /// What may stand in the way of the till of `folder` on this computer; opens no till.
    List<Symptom> symptoms(Path folder);

    /// Makes a file for whoever helps from afar; opens no till and holds nothing of the shop's.
    /// Refuses a file that is there already.
    ///
    /// @return how many bytes it has
    long support(Path folder, Path file);

    /// Puts the version of a signed file, or the newest one of a folder, in the place of this
    /// program, for the till of `folder`, which is copied before. Refuses, and changes nothing,
    /// where it cannot.
    ///
    /// @param note is told before something takes a minute
    Updated update(Path folder, Path from, Runnable note);

    /// Puts the version before back.
    Updated updateBack(Path folder);

    /// Which version is in the place of which from the next start on.
    ///
    /// @param copy the backup that was made first; empty where there is no till in the folder
    record Updated(String from, String to, Optional<Path> copy) {}

    /// The lines of the log of `folder` that the code of a failure leads to; empty where there are
    /// none.
    String logged(Path folder, String code);

    /// This program's version, such as `0.2.0`.
    String version();

    /// Logs an unexpected exception while `folder` is not open.
    LoggedBug log(Path folder, Throwable bug);

    /// A bug that is logged.
    ///
    /// @param code what it is logged under
    /// @param logs the folder with the log
    record LoggedBug(String code, Path logs) {}

    /// Listens to the start of a till without a screen.
    interface ServeListener {
        /// It is ready for requests.
        void ready(Answering now);

        /// A part of it failed to start; the rest goes on.
        void refused(Problem problem);

        /// The same because of a bug, which is logged.
        void bug(LoggedBug bug);
    }

    /// A page as it stands on paper, as plain text.
    ///
    /// @param page in its stored form
    String text(byte[] page);

    /// A page as a picture of its paper: a PNG file.
    ///
    /// @param page in its stored form
    byte[] picture(byte[] page);

    /// Whether printers can be set to the code page of this name, such as `cp866`.
    boolean knowsCodePage(String name);

    /// The printers' model of this name, such as `epson-tm-t20iii`.
    Optional<PrinterModel> printerModel(String id);

    /// Looks for printers.
    PrinterFinder printers();

    /// Whether this computer has the place where a line display is set up.
    boolean hasDisplay(LineDisplaySetup setup);

    /// Whether this computer reaches that label printer. Nothing is printed.
    boolean hasLabelPrinter(LabelDevice printer);

    /// The scales that the till of a data folder can reach.
    ScaleDevices scales(Path folder);

    /// Prints a test page at once, bypassing the queue of jobs.
    TestPrint testPrint(Opened till, PrinterSetup printer);

    /// Where to listen for other programs, and who may call. Empty values come from the settings.
    record Listening(OptionalInt port, Optional<Reach> reach) {}

    /// Where other programs are answered.
    ///
    /// @param address for programs on this computer
    /// @param network for other computers; empty where they may not call
    /// @param fingerprint of the certificate other computers see; empty where they see none
    record Answering(String address, Optional<String> network, Optional<String> fingerprint) {}

    /// A data folder that is this process's own, its till not open.
    interface Held extends AutoCloseable {
        /// Restores backups there.
        Restore restore();

        @Override
        void close();
    }

    /// A data folder whose till can be asked until it is closed.
    interface Opened extends AutoCloseable {
        /// Its services.
        Services services();

        /// Where receipts on the screen are kept.
        Path paper();

        @Override
        void close();
    }

    /// A new data folder that may be made anew until it is finished.
    interface Created extends Opened {
        /// Nothing is missing, and whoever asked for it knows the PINs.
        void finished();
    }
}
