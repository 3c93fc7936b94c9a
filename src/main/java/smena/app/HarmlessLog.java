package smena.app;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What of a log may be given away: the till's own wording, kinds of failures, places in programs
/// and the database's codes. Messages of failures are left out whole, as they may quote what
/// somebody typed. Nothing is kept because it looks harmless, only because it cannot be anything
/// else.
final class HarmlessLog {
    private static final String LEFT_OUT = "…";

    private static final Pattern HEAD =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:\\d\\d"
                            + " [A-Z]+ [\\w.$]+)(\\*?): (.*)");
    private static final Pattern THROWN =
            Pattern.compile(
                    "(\\s+(?:Caused by: |Suppressed: )?"
                            + "(?:[a-z]\\w*\\.)+[\\w$]*(?:Exception|Error|Refused))(: .*)?");
    private static final Pattern PLACE =
            Pattern.compile("\\s+at [\\w.$/@<>-]+\\((?:\\w+\\.java(?::\\d+)?|[A-Z]\\w+ \\w+)\\)");
    private static final Pattern MORE = Pattern.compile("\\s+\\.\\.\\. \\d+ more");
    private static final Pattern CODE = Pattern.compile("\\[SQLITE_[A-Z_]+\\]");

    private HarmlessLog() {}

    /// The log without what may be of the shop, its people or its customers.
    static String of(String log) {
        return log.lines()
                .map(HarmlessLog::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /// The lines of the failure with this code, whole, as only who has the computer sees them.
    ///
    /// @param logs the newest first
    /// @return nothing where no log tells of it
    static String of(List<String> logs, String code) {
        StringBuilder found = new StringBuilder();
        for (String log : logs) {
            boolean inside = false;
            for (String line : log.lines().toList()) {
                Matcher head = HEAD.matcher(line);
                if (head.matches()) {
                    inside = head.group(3).startsWith("bug " + code + ":");
                }
                if (inside) {
                    found.append(line).append('\n');
                }
            }
        }
        return found.toString();
    }

    private static String line(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.matches()) {
            return head.group(1)
                    + head.group(2)
                    + ": "
                    + (head.group(2).isEmpty() ? head.group(3) : LEFT_OUT + codes(head.group(3)));
        }
        Matcher thrown = THROWN.matcher(line);
        if (thrown.matches()) {
            return thrown.group(1)
                    + (thrown.group(2) == null ? "" : ": " + LEFT_OUT + codes(thrown.group(2)));
        }
        return PLACE.matcher(line).matches() || MORE.matcher(line).matches() ? line : "";
    }

    private static String codes(String message) {
        return CODE.matcher(message)
                .results()
                .map(code -> " " + code.group())
                .collect(Collectors.joining());
    }
}
