package smena.store;

/// The text of a `create` statement in one form: comments are left out and white space is one
/// blank, for neither changes what SQLite does. What is quoted stays as it is.
final class SchemaText {
    private final String sql;
    private final StringBuilder out;
    private int at;

    private SchemaText(String sql) {
        this.sql = sql;
        this.out = new StringBuilder(sql.length());
    }

    static String of(String sql) {
        return new SchemaText(sql).read();
    }

    private String read() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (Character.isWhitespace(c)) {
                blank(at + 1);
            } else if (sql.startsWith("--", at)) {
                blank(after("\n", at + 2));
            } else if (sql.startsWith("/*", at)) {
                blank(after("*/", at + 2));
            } else if (c == '\'' || c == '"' || c == '`') {
                take(after(Character.toString(c), at + 1));
            } else if (c == '[') {
                take(after("]", at + 1));
            } else {
                take(at + 1);
            }
        }
        return out.toString().strip();
    }

    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private void take(int until) {
        out.append(sql, at, until);
        at = until;
    }

    private void blank(int until) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
        at = until;
    }
}
