package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.people.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The README's table of rights is that of a till where nobody changed any.
class RightsInReadmeTest {
    private static final String BEGIN = "<!-- rights -->\n";
    private static final String END = "<!-- /rights -->";

    @Test
    void theTableIsThatOfTheCode() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        String table = table();
        assertEquals(
                table,
                readme.substring(begin, readme.indexOf(END)),
                "put this between the two marks in README.md:\n" + table);
    }

    private static String table() {
        Words words = Words.in(Language.EN);
        StringBuilder table = new StringBuilder("| right |");
        Role.DEFAULTS.forEach(
                role -> table.append(' ').append(RoleWords.name(words, role)).append(" |"));
        table.append("\n| --- | --- | --- | --- |\n");
        for (Right right : Right.values()) {
            table.append("| ").append(words.get("right." + right)).append(" |");
            for (Role role : Role.DEFAULTS) {
                table.append(' ').append(text(right, role.grant(right))).append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String text(Right right, Grant grant) {
        Limit limit = grant.limit();
        if (limit.isNone()) {
            return switch (grant.permission()) {
                case ALLOWED -> "allowed";
                case WITH_APPROVAL -> "approval";
                case DENIED -> "no";
            };
        }
        String most =
                right.limit() == Limit.Kind.PERCENT
                        ? limit.most() / 100 + " %"
                        : String.format(Locale.ROOT, "%,d", limit.most() / 100).replace(',', ' ');
        return "to " + most + (limit.days() == Limit.ANY_DAY ? "" : ", " + limit.days() + " days");
    }
}
