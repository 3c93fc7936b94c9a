package smena.bench;

import smena.domain.figures.Grouping;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shift.BusinessPeriod;
import smena.service.Services;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What the reports of sales cost at a grown till: each grouping over a day, a month and a year,
/// beside the time before, the month and the year also of one row alone, by day and hour; and how
/// many times what SQLite needs to add up the totals of the same receipts. First it freezes what is
/// not frozen, and says how long that took.
///
/// Usage: `ReportTimes FOLDER [ROUNDS] [books]`. The folder is one of [Grow], or of [RepeatDays];
/// with `books` nothing is frozen before, and a folder in which nothing is has all of it added up.
public final class ReportTimes {
    private static final PrintStream OUT = System.out;

    private ReportTimes() {}

    /// Runs it.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Path file = folder.resolve("smena.db");
        FileClock clock = new FileClock();
        try (Connection bare = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            LocalDate last = LocalDate.parse(text(bare, "select max(business_date) from shift"));
            clock.set(last.atTime(20, 0).toInstant(ZoneOffset.UTC));
            try (Services services = Services.open(folder, clock, new NoPaper())) {
                if (args.length < 3) {
                    fill(services);
                }
                Actor manager =
                        Actor.of(
                                services.people().people().stream()
                                        .filter(person -> person.role().is(Role.MANAGER))
                                        .findFirst()
                                        .orElseThrow());
                of(services, manager, bare, BusinessPeriod.day(last), rounds);
                LocalDate before = last.minusDays(1);
                of(services, manager, bare, days(before, 30), rounds);
                of(services, manager, bare, days(before, 365), rounds);
            }
        }
    }

    private static void fill(Services services) {
        long start = System.nanoTime();
        int shifts = services.frozenFigures().fill();
        tell("freezing %d shifts".formatted(shifts), millis(start));
    }

    private static BusinessPeriod days(LocalDate last, int days) {
        return BusinessPeriod.own(last.minusDays(days - 1), last);
    }

    private static void of(
            Services services, Actor manager, Connection bare, BusinessPeriod period, int rounds)
            throws SQLException {
        double[] sums = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            double start = worked();
            sum(bare, period);
            sums[round] = worked() - start;
        }
        double beside = median(sums);
        tell(
                "%d days: sum of the receipts, bare, of the processor".formatted(period.length()),
                beside);
        for (Grouping grouping : Grouping.values()) {
            ReportQuery all = ReportQuery.of(period, grouping);
            tell(services, manager, all, rounds, beside);
        }
        if (period.length() == 1) {
            return;
        }
        for (Grouping grouping : Grouping.values()) {
            var rows =
                    services.periodReports()
                            .of(manager, period.from(), period.to(), grouping)
                            .rows();
            Only only = new Only(grouping, rows.getFirst().label());
            for (Grouping by : List.of(Grouping.DAY, Grouping.HOUR)) {
                ReportQuery one = new ReportQuery(period, by, Optional.of(only));
                if (one.isPossible()) {
                    tell(services, manager, one, rounds, beside);
                }
            }
        }
    }

    private static void tell(
            Services services, Actor manager, ReportQuery query, int rounds, double beside) {
        Supplier<?> report = () -> services.periodReports().compared(Optional.of(manager), query);
        report.get();
        double[] took = new double[rounds];
        double[] cost = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            double before = worked();
            report.get();
            cost[round] = worked() - before;
            took[round] = millis(start);
        }
        double each = median(cost);
        OUT.printf(
                Locale.ROOT,
                "  by %s%s: %.1f ms of the processor, %.1f times the sum; %.1f ms by the clock%n",
                query.grouping().key(),
                query.only().map(only -> " of one " + only.by().key()).orElse(""),
                each,
                each / beside,
                median(took));
        OUT.flush();
    }

    private static void sum(Connection bare, BusinessPeriod period) throws SQLException {
        try (PreparedStatement sql =
                bare.prepareStatement(
                        "select sum(total), count(*) from shift f cross join sale s"
                                + " where f.business_date between ? and ? and s.shift_id = f.id")) {
            sql.setString(1, period.from().toString());
            sql.setString(2, period.to().toString());
            try (ResultSet row = sql.executeQuery()) {
                row.getLong(1);
            }
        }
    }

    private static String text(Connection bare, String question) throws SQLException {
        try (PreparedStatement sql = bare.prepareStatement(question);
                ResultSet row = sql.executeQuery()) {
            return row.getString(1);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// What the thread has had of the processor, in milliseconds.
    private static double worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void tell(String what, double millis) {
        OUT.printf(Locale.ROOT, "%s: %.1f ms%n", what, millis);
    }
}
