package smena.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import smena.domain.Refused;

import java.time.ZoneId;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// The command line as a whole: understands the arguments, runs what they ask for, and makes a
/// sentence and an exit code of whatever goes wrong.
public final class Commands {
    private static final int WIDTH = 100;

    private final House house;
    private final Terminal terminal;
    private final Locale computer;
    private final ZoneId zone;
    private final RandomGenerator random;

    /// A command line in a program.
    ///
    /// @param computer the language and country the computer is set to
    /// @param zone the shop's time zone
    /// @param random for new PINs
    public Commands(
            House house, Terminal terminal, Locale computer, ZoneId zone, RandomGenerator random) {
        this.house = house;
        this.terminal = terminal;
        this.computer = computer;
        this.zone = zone;
        this.random = random;
    }

    /// Does what the arguments say. The exit code: 0 done, 1 a problem was found, 2 wrong usage, 3
    /// the data folder is in use or can not be used.
    public int run(String... arguments) {
        Speech speech = new Speech(Speech.chosen(arguments, computer), zone);
        Scene scene = new Scene(house, terminal, speech);
        CommandLine line = new CommandLine(new SmenaCommand(scene));
        line.addSubcommand(new InitCommand(scene, random));
        line.addSubcommand(new ServeCommand(scene));
        line.addSubcommand(new ImportCommand(scene));
        line.addSubcommand(new ReportCommand(scene));
        line.addSubcommand(new CheckCommand(scene));
        line.addSubcommand(new BackupCommand(scene));
        line.addSubcommand(new RestoreCommand(scene));
        line.addSubcommand(new VerifyCommand(scene));
        line.addSubcommand(new ExportCommand(scene));
        line.addSubcommand(new PrinterCommand(scene));
        line.getCommandSpec().version(version());
        line.setResourceBundle(new HelpWords(speech.words(), line.getCommandSpec()));
        line.setUsageHelpWidth(WIDTH);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setParameterExceptionHandler((e, _) -> wrongUsage(scene, e));
        line.setExecutionExceptionHandler((e, _, _) -> failed(scene, e));
        int code = line.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /// This program with its version.
    static String version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return "Smena " + (version == null ? "" : version);
    }

    private static int wrongUsage(Scene scene, ParameterException wrong) {
        String sentence =
                switch (wrong) {
                    case UnmatchedArgumentException e ->
                            scene.text("cli.usage.unknown", String.join(" ", e.getUnmatched()));
                    case MissingParameterException e ->
                            scene.text(
                                    "cli.usage.missing",
                                    String.join(
                                            " ",
                                            e.getMissing().stream()
                                                    .map(a -> a.paramLabel())
                                                    .toList()));
                    default -> scene.text("cli.usage.wrong", String.valueOf(wrong.getMessage()));
                };
        scene.terminal().err().println(sentence);
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        scene.terminal().err().println(scene.text("cli.usage.help", command + " --help"));
        return Exit.USAGE;
    }

    private static int failed(Scene scene, Exception failure) {
        return switch (failure) {
            case Refused refused -> {
                String sentence = scene.speech().problems().sentence(refused.problem());
                scene.terminal().err().println(sentence);
                yield Exit.code(refused.problem());
            }
            case Usage.Wrong wrong -> {
                scene.terminal().err().println(String.valueOf(wrong.getMessage()));
                yield Exit.USAGE;
            }
            default -> {
                scene.terminal().err().println(scene.text("cli.bug", failure));
                yield Exit.PROBLEM;
            }
        };
    }
}
