package smena.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import smena.domain.Refused;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/// The command line as a whole: parses the arguments, runs what they ask for, and turns whatever
/// goes wrong into a sentence and an exit code.
public final class Commands {
    private static final int WIDTH = 100;

    private final CliBackend backend;
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
            CliBackend backend,
            Terminal terminal,
            Locale computer,
            ZoneId zone,
            RandomGenerator random) {
        this.backend = backend;
        this.terminal =
                new Terminal(
                        SafeText.of(terminal.out(), false),
                        SafeText.of(terminal.err(), terminal.live()),
                        terminal.live());
        this.computer = computer;
        this.zone = zone;
        this.random = random;
    }

    /// Does what the arguments say. The exit code: 0 done, 1 a problem was found, 2 wrong usage, 3
    /// the data folder is in use or cannot be used.
    public int run(String... arguments) {
        CliMessages messages = new CliMessages(CliMessages.chosen(arguments, computer), zone);
        CliContext context = new CliContext(backend, terminal, messages);
        SmenaCommand smena = new SmenaCommand(context);
        CommandLine line = commands(context, smena);
        line.getCommandSpec().version("Smena " + backend.version());
        line.setResourceBundle(new HelpWords(messages.words(), line.getCommandSpec()));
        line.setUsageHelpWidth(WIDTH);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setParameterExceptionHandler((e, _) -> wrongUsage(context, e));
        line.setExecutionExceptionHandler((e, _, _) -> failed(context, smena, e));
        int code = run(line, context, smena, arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /// What can be run, by its whole name such as `smena person pin`; the till itself is `smena`.
    public Set<String> names() {
        CliMessages messages = new CliMessages(CliMessages.chosen(new String[0], computer), zone);
        CliContext context = new CliContext(backend, terminal, messages);
        Set<String> names = new TreeSet<>();
        collect(commands(context, new SmenaCommand(context)), names);
        return names;
    }

    private static void collect(CommandLine line, Set<String> names) {
        Object command = line.getCommandSpec().userObject();
        if (command instanceof Callable<?> || command instanceof Method) {
            names.add(line.getCommandSpec().qualifiedName());
        }
        line.getSubcommands().values().forEach(each -> collect(each, names));
    }

    private CommandLine commands(CliContext context, SmenaCommand smena) {
        CommandLine line = new CommandLine(smena);
        line.addSubcommand(new InitCommand(context, random));
        line.addSubcommand(new ServeCommand(context));
        line.addSubcommand(new ImportCommand(context));
        line.addSubcommand(new ProductsCommand(context));
        line.addSubcommand(new PricesCommand(context));
        line.addSubcommand(new MxikCommand(context));
        line.addSubcommand(new ReportCommand(context));
        line.addSubcommand(new CheckCommand(context));
        line.addSubcommand(new FiguresCommand(context));
        line.addSubcommand(new DoctorCommand(context));
        line.addSubcommand(new SupportCommand(context));
        line.addSubcommand(new UpdateCommand(context));
        line.addSubcommand(new BackupCommand(context));
        line.addSubcommand(new RestoreCommand(context));
        line.addSubcommand(new VerifyCommand(context));
        line.addSubcommand(new ExportCommand(context));
        line.addSubcommand(new PrinterCommand(context));
        line.addSubcommand(new PersonCommand(context, random));
        return line;
    }

    /// Errors bypass the library's own handler.
    private static int run(
            CommandLine line, CliContext context, SmenaCommand smena, String[] arguments) {
        try {
            return line.execute(arguments);
        } catch (RuntimeException | Error bug) {
            return failed(context, smena, bug);
        }
    }

    private static int wrongUsage(CliContext context, ParameterException wrong) {
        String sentence =
                switch (wrong) {
                    case UnmatchedArgumentException e ->
                            context.text("cli.usage.unknown", String.join(" ", e.getUnmatched()));
                    case MissingParameterException e ->
                            context.text(
                                    "cli.usage.missing",
                                    String.join(
                                            " ",
                                            e.getMissing().stream()
                                                    .map(a -> a.paramLabel())
                                                    .toList()));
                    default -> wrongValue(context, wrong);
                };
        context.terminal().err().println(sentence);
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        context.terminal().err().println(context.text("cli.usage.help", command + " --help"));
        return Exit.USAGE;
    }

    /// A value that is not of the kind its option takes.
    private static String wrongValue(CliContext context, ParameterException wrong) {
        String value = wrong.getValue();
        ArgSpec option = wrong.getArgSpec();
        if (value != null && option != null && option.type() == LocalDate.class) {
            return context.text("cli.usage.date", value);
        }
        boolean number =
                option != null
                        && (option.type() == long.class
                                || option.type() == int.class
                                || Number.class.isAssignableFrom(option.type()));
        return value != null && number
                ? context.text("cli.usage.number", value)
                : context.text("cli.usage.wrong", String.valueOf(wrong.getMessage()));
    }

    private static int failed(CliContext context, SmenaCommand smena, Throwable failure) {
        return switch (failure) {
            case Refused refused -> {
                String sentence = context.messages().problems().sentence(refused.problem());
                context.terminal().err().println(sentence);
                yield Exit.code(refused.problem());
            }
            case UsageChecks.Wrong wrong -> {
                context.terminal().err().println(String.valueOf(wrong.getMessage()));
                yield Exit.USAGE;
            }
            case UsageChecks.Failed sentence -> {
                context.terminal().err().println(String.valueOf(sentence.getMessage()));
                yield Exit.PROBLEM;
            }
            default -> {
                CliBackend.LoggedBug bug = context.backend().log(smena.folder(), failure);
                context.terminal().err().println(context.text("cli.bug", bug.code(), bug.logs()));
                yield Exit.PROBLEM;
            }
        };
    }
}
