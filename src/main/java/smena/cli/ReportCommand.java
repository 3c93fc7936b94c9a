package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.Figures;
import smena.domain.figures.GoodsList;
import smena.domain.figures.GoodsTable;
import smena.domain.figures.Grouping;
import smena.domain.figures.LossTable;
import smena.domain.figures.ReportQuery;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.HandoverRecord;
import smena.domain.shift.ShiftReport;
import smena.files.OwnFiles;
import smena.service.Services;
import smena.service.figures.ExpenseReports;
import smena.service.figures.GoodsFigures;
import smena.service.figures.GoodsFiguresFile;
import smena.service.figures.LossPapers;
import smena.service.figures.SalesPapers;
import smena.text.FilterWords;
import smena.text.Formats;
import smena.text.ReportLabel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `smena report`: X and Z, as text or as paper, sales over a period, figures of goods, and what
/// cashiers did beside selling.
@Command(name = "report")
final class ReportCommand {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    ReportCommand(CliContext context) {
        this.context = context;
    }

    @Command(name = "x")
    int x(@Option(names = "--png", paramLabel = "FILE") @Nullable Path png) throws IOException {
        return show(services -> services.reports().xOnCommandLine(shift(services)), png);
    }

    @Command(name = "z")
    int z(
            @Parameters(paramLabel = "N") long number,
            @Option(names = "--png", paramLabel = "FILE") @Nullable Path png)
            throws IOException {
        return show(services -> services.reports().z(number), png);
    }

    @Command(name = "sales")
    int sales(
            @Option(names = "--from", paramLabel = "DATE", required = true) LocalDate from,
            @Option(names = "--to", paramLabel = "DATE", required = true) LocalDate to,
            @Option(names = "--by", paramLabel = "WHAT", defaultValue = "day") String by,
            @Mixin SalesFilterOptions wanted,
            @Option(names = "--to-file", paramLabel = "FILE") @Nullable Path file,
            @Option(names = "--json") boolean json)
            throws IOException {
        Optional<Grouping> grouping = Grouping.named(by);
        UsageChecks.check(grouping.isPresent(), context, "cli.usage.reportBy");
        UsageChecks.check(!from.isAfter(to), context, "cli.usage.reportDates");
        return CliContext.with(
                context.backend().openBeside(UsageChecks.parent(smena).folder()),
                services -> {
                    ReportQuery query =
                            ReportQuery.of(BusinessPeriod.own(from, to), grouping.get())
                                    .of(services.salesFilters().read(wanted.typed()));
                    if (file != null) {
                        return saveSales(services, query, file);
                    }
                    Figures figures = services.periodReports().of(Optional.empty(), query);
                    SalesReport report = new SalesReport(context, query, figures);
                    if (json) {
                        report.json();
                    } else {
                        report.print();
                    }
                    return Exit.DONE;
                });
    }

    @Command(name = "goods")
    int goods(
            @Option(names = "--list", paramLabel = "LIST", defaultValue = "value") String list,
            @Option(names = "--days", paramLabel = "N", defaultValue = "30") int days,
            @Option(names = "--by", paramLabel = "WHAT", defaultValue = "turnover") String by,
            @Option(names = "--to-file", paramLabel = "FILE") @Nullable Path file,
            @Option(names = "--json") boolean json)
            throws IOException {
        Optional<GoodsList> chosen = GoodsList.named(list);
        UsageChecks.check(chosen.isPresent(), context, "cli.usage.reportList");
        UsageChecks.check(
                days >= 1 && days <= GoodsFigures.MOST_DAYS, context, "cli.usage.reportDays");
        UsageChecks.check(
                by.equals("turnover") || by.equals("profit"), context, "cli.usage.reportAbc");
        GoodsFigures.Query query = new GoodsFigures.Query(chosen.get(), days, by.equals("profit"));
        return CliContext.with(
                context.backend().openBeside(UsageChecks.parent(smena).folder()),
                services -> {
                    GoodsTable table = services.goodsFigures().table(Optional.empty(), query);
                    if (file != null) {
                        GoodsFiguresFile.write(
                                table, file, c -> context.text("figures.goods." + c.name()));
                        context.say(context.text("cli.report.saved", file));
                    } else if (json) {
                        new GoodsReport(context, chosen.get(), table).json();
                    } else {
                        new GoodsReport(context, chosen.get(), table).print();
                    }
                    return Exit.DONE;
                });
    }

    @Command(name = "control")
    int control(
            @Option(names = "--from", paramLabel = "DATE", required = true) LocalDate from,
            @Option(names = "--to", paramLabel = "DATE", required = true) LocalDate to,
            @Option(names = "--to-file", paramLabel = "FILE") @Nullable Path file,
            @Option(names = "--json") boolean json)
            throws IOException {
        UsageChecks.check(!from.isAfter(to), context, "cli.usage.reportDates");
        return CliContext.with(
                context.backend().openBeside(UsageChecks.parent(smena).folder()),
                services -> {
                    if (file != null) {
                        return save(services, from, to, file);
                    }
                    LossTable table = services.lossPrevention().table(Optional.empty(), from, to);
                    LossReport report = new LossReport(context, table);
                    if (json) {
                        report.json();
                    } else {
                        report.print();
                    }
                    return Exit.DONE;
                });
    }

    @Command(name = "expenses")
    int expenses(
            @Option(names = "--from", paramLabel = "DATE", required = true) LocalDate from,
            @Option(names = "--to", paramLabel = "DATE", required = true) LocalDate to,
            @Option(names = "--to-file", paramLabel = "FILE") @Nullable Path file,
            @Option(names = "--json") boolean json)
            throws IOException {
        UsageChecks.check(!from.isAfter(to), context, "cli.usage.reportDates");
        return CliContext.with(
                context.backend().openBeside(UsageChecks.parent(smena).folder()),
                services -> {
                    ExpenseReports reports = services.expenseReports();
                    if (file != null) {
                        reports.write(Optional.empty(), from, to, file, context::text);
                        context.say(context.text("cli.report.saved", file));
                        return Exit.DONE;
                    }
                    ExpenseReport report =
                            new ExpenseReport(context, reports.of(Optional.empty(), from, to));
                    if (json) {
                        report.json();
                    } else {
                        report.print();
                    }
                    return Exit.DONE;
                });
    }

    private int saveSales(Services services, ReportQuery query, Path file) {
        String language =
                UsageChecks.parent(smena).language().orElse(services.settings().shop().language());
        Formats formats = context.messages().formats();
        services.salesPapers()
                .write(
                        Optional.empty(),
                        query,
                        file,
                        new SalesPapers.Wording(
                                language,
                                context::text,
                                (by, label) -> ReportLabel.inFile(by, label, formats),
                                report -> FilterWords.about(report, formats)));
        context.say(context.text("cli.report.saved", file));
        return Exit.DONE;
    }

    private int save(Services services, LocalDate from, LocalDate to, Path file) {
        String language =
                UsageChecks.parent(smena).language().orElse(services.settings().shop().language());
        services.lossPapers()
                .write(
                        Optional.empty(),
                        from,
                        to,
                        file,
                        new LossPapers.Wording(language, context::text));
        context.say(context.text("cli.report.saved", file));
        return Exit.DONE;
    }

    private int show(Function<Services, ShiftReport> which, @Nullable Path png) throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(
                context.backend().openBeside(root.folder()),
                services -> {
                    ShiftReport report = which.apply(services);
                    byte[] page = page(services, report, png == null);
                    if (png == null) {
                        context.terminal().out().print(context.backend().text(page));
                        handovers(services, report);
                    } else {
                        save(png, context.backend().picture(page));
                        context.say(context.text("cli.report.saved", png));
                    }
                    return Exit.DONE;
                });
    }

    /// A Z as it was printed. As text it can be read in another language, where one is asked for.
    private byte[] page(Services services, ShiftReport report, boolean isText) {
        Optional<String> language = UsageChecks.parent(smena).language();
        return report.zNumber()
                .filter(_ -> !isText || language.isEmpty())
                .map(z -> services.printing().zPage(z).page())
                .orElseGet(
                        () ->
                                services.papers()
                                        .report(
                                                report,
                                                0,
                                                language.orElseGet(
                                                        services.settings().shop()::language)));
    }

    /// Below the report: the paper of a Z has no place for them.
    private void handovers(Services services, ShiftReport report) {
        List<HandoverRecord> handed =
                services.figureRows().handoversOnCommandLine(report.shiftId());
        if (!handed.isEmpty()) {
            new HandoverReport(context, handed).print();
        }
    }

    private long shift(Services services) {
        return services.shifts().current().orElseThrow(this::noShift).id();
    }

    private UsageChecks.Failed noShift() {
        String why = context.text("cli.report.noShift");
        return new UsageChecks.Failed(why + " " + context.text("shift.openFirst"));
    }

    private static void save(Path file, byte[] bytes) {
        try {
            OwnFiles.write(file, bytes);
        } catch (IOException e) {
            Path folder = file.toAbsolutePath().getParent();
            throw new Refused(new Problem.FolderNotWritable(String.valueOf(folder)));
        }
    }
}
