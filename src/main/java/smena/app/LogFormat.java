package smena.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// How the log is written, so that a program can tell what in it is the till's own wording: a line
/// of time, level, logger and message; below it, each line after a tab, what was thrown.
///
/// A logger with a [#OUTSIDE] behind it says something the till was told, by a device or another
/// library.
final class LogFormat extends Formatter {
    static final String OUTSIDE = "*";

    private static final String OURS = "smena.";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    @Override
    public String format(LogRecord said) {
        StringBuilder lines = new StringBuilder();
        lines.append(TIME.format(said.getInstant().atZone(ZoneId.systemDefault())));
        lines.append(' ').append(said.getLevel().getName());
        lines.append(' ').append(said.getLoggerName()).append(isOurs(said) ? "" : OUTSIDE);
        lines.append(": ").append(below(String.valueOf(formatMessage(said)))).append('\n');
        Throwable thrown = said.getThrown();
        if (thrown != null) {
            lines.append('\t').append(below(trace(thrown).stripTrailing())).append('\n');
        }
        return lines.toString();
    }

    /// Its wording stands in the till's source and takes nothing up.
    private static boolean isOurs(LogRecord said) {
        Object[] taken = said.getParameters();
        String logger = said.getLoggerName();
        return logger != null && logger.startsWith(OURS) && (taken == null || taken.length == 0);
    }

    /// No line but the first begins where one of the log does.
    private static String below(String text) {
        return text.replaceAll("\\R", "\n\t");
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
