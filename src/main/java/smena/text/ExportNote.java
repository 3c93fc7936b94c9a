package smena.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an auditor reads first in the folder that was written for them.
public final class ExportNote {
    private static final List<String> CHAPTERS =
            List.of("export.title", "export.files", "export.checking", "export.misfits");

    private ExportNote() {}

    /// In the shop's language, and in English for anyone who does not read it.
    public static String of(String tag) {
        return Stream.of(Language.ofTag(tag).orElse(Language.EN), Language.EN)
                .distinct()
                .map(Words::in)
                .map(ExportNote::note)
                .collect(Collectors.joining("\r\n" + "-".repeat(72) + "\r\n\r\n"));
    }

    private static String note(Words words) {
        return CHAPTERS.stream()
                .map(chapter -> words.get(chapter).replace("\n", "\r\n") + "\r\n\r\n")
                .collect(Collectors.joining());
    }
}
