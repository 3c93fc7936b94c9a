package smena.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A changed setting as a sentence: what it is called, what it was and what it is now.
final class SettingSentence {
    /// A way to pay as its entry tells it: place, kind, name, and whether it is offered.
    private static final Pattern METHOD =
            Pattern.compile("(\\d+)\\|([A-Z_]+)\\|(.*)\\|(active|archived)", Pattern.DOTALL);

    private static final String METHODS = "payment.";

    private final Formats formats;
    private final Words words;

    SettingSentence(Formats formats) {
        this.formats = formats;
        this.words = formats.words();
    }

    /// What the facts of an entry tell; empty where a person would not understand them.
    String of(Map<String, Object> facts) {
        String name = text(facts, "name");
        String old = text(facts, "old");
        String now = text(facts, "new");
        if (name.startsWith(METHODS)) {
            return method(old, now);
        }
        SettingWords setting = new SettingWords(formats);
        List<String> parts = new ArrayList<>();
        setting.name(name).ifPresent(parts::add);
        Optional<String> before = setting.value(name, old);
        Optional<String> after = setting.value(name, now);
        if (before.isPresent() && before.equals(after) && !old.equals(now)) {
            after.ifPresent(parts::add);
            parts.add(words.get("setting.otherwise"));
        } else {
            changed(parts, "old", before);
            changed(parts, "new", after);
        }
        return String.join(" · ", parts);
    }

    private void changed(List<String> parts, String fact, Optional<String> value) {
        value.ifPresent(
                told -> parts.add(words.get("journal.fact." + fact, JournalSentences.cut(told))));
    }

    private String method(String old, String now) {
        Matcher after = METHOD.matcher(now);
        if (!after.matches()) {
            return "";
        }
        Matcher before = METHOD.matcher(old);
        List<String> parts = new ArrayList<>();
        if (!before.matches()) {
            parts.add(words.get("setting.method", named(after)));
            parts.add(words.get("setting.method.added"));
            return String.join(" · ", parts);
        }
        parts.add(words.get("setting.method", named(before)));
        if (!named(before).equals(named(after))) {
            parts.add(words.get("setting.method.name", named(before), named(after)));
        }
        if (!before.group(1).equals(after.group(1))) {
            parts.add(words.get("setting.method.place", before.group(1), after.group(1)));
        }
        if (!before.group(4).equals(after.group(4))) {
            parts.add(words.get("setting.method." + after.group(4)));
        }
        return String.join(" · ", parts);
    }

    /// The shop's own name, or what the till calls that kind.
    private String named(Matcher method) {
        String kind = "pay.kind." + method.group(2);
        String own = method.group(3);
        return own.isBlank() && words.has(kind) ? words.get(kind) : own;
    }

    private static String text(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof String text ? text : "";
    }
}
