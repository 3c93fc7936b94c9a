package smena.app;

import smena.cli.Commands;
import smena.cli.Terminal;
import smena.domain.FaultLog;
import smena.domain.shop.PrinterModel;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperTypesetter;
import smena.service.ports.Typesetter;
import smena.text.MoneyStyle;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/// Where the program starts: the till, or what the command line asks for.
public final class Main {
    private Main() {}

    /// Ends with the exit code of [Commands#run].
    public static void main(String[] arguments) {
        LogFiles.silence();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, bug) -> FaultLog.write("nobody caught it on " + thread.getName(), bug));
        NativeLibraries libraries = NativeLibraries.prepare();
        ZoneId zone = ZoneId.systemDefault();
        Clock clock = Clock.system(zone);
        Typesetter typesetter =
                new PaperTypesetter(
                        MoneyStyle.SUM, id -> Profiles.named(id).map(PrinterModel::name));
        TillCliBackend house =
                new TillCliBackend(
                        clock,
                        typesetter,
                        usualFolder(),
                        libraries,
                        (folder, language, kiosk) ->
                                TillProgram.run(folder, language, kiosk, clock, typesetter));
        Commands commands =
                new Commands(house, terminal(), Locale.getDefault(), zone, new SecureRandom());
        System.exit(commands.run(arguments));
    }

    private static Path usualFolder() {
        return AppFolders.usual(
                System::getenv,
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /// UTF-8 whatever the computer is set to, or letters would become question marks; only a
    /// Windows console keeps its own charset.
    private static Terminal terminal() {
        Console console = System.console();
        boolean live = console != null && console.isTerminal();
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset letters =
                console != null && live && windows ? console.charset() : StandardCharsets.UTF_8;
        return new Terminal(
                writer(FileDescriptor.out, letters), writer(FileDescriptor.err, letters), live);
    }

    private static PrintWriter writer(FileDescriptor stream, Charset letters) {
        return new PrintWriter(new FileOutputStream(stream), true, letters);
    }
}
