package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class WordsTest {
    private static final List<String> FILES =
            List.of(
                    "words.properties",
                    "words_ru.properties",
                    "words_uz.properties",
                    "words_uz_Cyrl.properties");

    /// How sources and FXML name a key; a computed key names its prefix and is not seen here.
    private static final List<Pattern> USES =
            List.of(
                    Pattern.compile("\\.(?:get|text)\\(\\s*\"([\\w.]+)\""),
                    Pattern.compile("\"%([\\w.]+)\""));

    private static final Pattern COUNTED = Pattern.compile("\\.count\\(\\s*\"([\\w.]+)\"");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "\\b(?:text|promptText|accessibleText)=\"(?![%$])[^\"]*\\p{L}[^\"]*\"",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void allLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Map<String, String> english = arguments(FILES.getFirst());
        for (String file : FILES) {
            assertEquals(english, arguments(file), file);
        }
    }

    @Test
    void noTextIsEmptyOrWrittenTwice() throws IOException {
        for (String file : FILES) {
            List<String> keys = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("fxml/text", file))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    keys.add(line.substring(0, line.indexOf('=')));
                    assertFalse(line.endsWith("="), () -> file + ": " + line);
                }
            }
            assertEquals(new TreeSet<>(keys).size(), keys.size(), () -> file + " repeats a key");
        }
    }

    @Test
    void uzbekUsesItsOwnApostrophes() throws IOException {
        for (String text : texts("words_uz.properties").values()) {
            assertFalse(text.matches(".*['‘’`].*"), text);
            assertFalse(text.matches("(?i).*[og]ʼ.*"), text);
        }
    }

    @Test
    void apostrophesAreThoseOfPrint() throws IOException {
        for (String file : FILES) {
            for (String text : texts(file).values()) {
                assertFalse(text.contains("'"), text);
            }
        }
    }

    /// A debt is `nasiya`; whoever has one is a `qarzdor`.
    @Test
    void uzbekHasOneWordForADebt() throws IOException {
        Pattern other = Pattern.compile("(?i)qarz(?!dor)|қарз(?!дор)", Pattern.UNICODE_CASE);
        for (String file : List.of("words_uz.properties", "words_uz_Cyrl.properties")) {
            for (String text : texts(file).values()) {
                assertFalse(other.matcher(text).find(), text);
            }
        }
    }

    /// What is paid back is a `погашение` on the screen as on paper.
    @Test
    void russianHasOneWordForARepayment() throws IOException {
        Map<String, String> texts = texts("words_ru.properties");
        for (String key :
                List.of(
                        "customers.repay",
                        "customers.repayTitle",
                        "customers.entry.REPAYMENT",
                        "customers.entry.REVERSAL",
                        "customers.reverseAsk",
                        "jobs.kind.REPAYMENT",
                        "paper.repayment",
                        "paper.reversal",
                        "paper.ofRepayment",
                        "entry.REPAYMENT",
                        "entry.REPAYMENT_REVERSED")) {
            assertTrue(
                    String.valueOf(texts.get(key)).toLowerCase(Locale.ROOT).contains("погашени"),
                    key + "=" + texts.get(key));
        }
    }

    /// A number that is written out takes the form of its noun: 132 товара, 5 товаров.
    @Test
    void russianNumbersTakeTheirForm() throws IOException {
        Words words = Words.in(Language.RU);
        Pattern counted = Pattern.compile("\\b(\\d+) товар[а-я]*");
        for (String text : texts("words_ru.properties").values()) {
            counted.matcher(text)
                    .results()
                    .forEach(
                            found ->
                                    assertEquals(
                                            words.count(
                                                    "basket.count", Long.parseLong(found.group(1))),
                                            found.group(),
                                            text));
        }
    }

    /// Numbers and dates as examples are the same everywhere; whatever has a letter is a word.
    @Test
    void noWordStandsInALayout() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (file.toString().endsWith(".fxml")) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .forEach(literal -> found.add(file + ": " + literal.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Words words = Words.in(Language.EN);
        TreeSet<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            for (Pattern use : USES) {
                use.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> key.contains(".") && !key.endsWith("."))
                        .filter(key -> !words.has(key))
                        .forEach(key -> missing.add(key + " in " + file));
            }
            COUNTED.matcher(source)
                    .results()
                    .map(found -> found.group(1) + ".many")
                    .filter(key -> !words.has(key))
                    .forEach(key -> missing.add(key + " in " + file));
        }
        assertEquals(new TreeSet<String>(), missing);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageAnswersInItself(Language language) {
        Map<Language, String> open =
                Map.of(
                        Language.UZ, "Smena ochiq: Dilnoza",
                        Language.UZ_CYRL, "Смена очиқ: Dilnoza",
                        Language.RU, "Смена открыта: Dilnoza",
                        Language.EN, "Shift open: Dilnoza");
        assertEquals(open.get(language), Words.in(language).get("shift.banner.open", "Dilnoza"));
        assertEquals(language, Language.ofTag(language.tag()).orElseThrow());
    }

    @Test
    void argumentsMayHoldAnything() {
        Words words = Words.in(Language.RU);
        assertEquals(
                "Смена открыта: O'Neil $1 {0}", words.get("shift.banner.open", "O'Neil $1 {0}"));
        assertEquals("[no.such.key]", words.get("no.such.key"));
    }

    @ParameterizedTest
    @CsvSource({"1,one", "2,few", "5,many", "11,many", "12,many", "21,one", "22,few", "111,many"})
    void russianCounts(long number, String form) {
        assertEquals("[x." + form + "]", Words.in(Language.RU).count("x", number));
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("fxml/text", file))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
        assertTrue(texts.size() > 20, file);
        return texts;
    }

    private static Map<String, String> arguments(String file) throws IOException {
        Map<String, String> arguments = texts(file);
        arguments.replaceAll(
                (key, text) ->
                        String.join(
                                "",
                                new TreeSet<>(
                                        ARGUMENT.matcher(text)
                                                .results()
                                                .map(found -> found.group())
                                                .toList())));
        return arguments;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("src/main/java", "fxml")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                // Below the screens nothing speaks: there `get("shop.name")` asks for a setting.
                files.filter(p -> p.toString().matches(".*\\.(java|fxml)"))
                        .filter(p -> !p.toString().matches(".*/smena/(service|store|domain)/.*"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
