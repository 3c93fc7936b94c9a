package smena.ui.printer;

import smena.service.ports.PrinterStatus;
import smena.text.Formats;

import java.util.stream.Collectors;

/// The status a printer reports, as text and colour.
final class StatusWords {
    private StatusWords() {}

    /// Its status flags, or that it does not answer.
    static String of(PrinterStatus status, Formats formats) {
        if (status.signs().isEmpty()) {
            return formats.words().get("printer.voice." + status.voice());
        }
        return status.signs().stream()
                .sorted()
                .map(sign -> formats.words().get("printer.sign." + sign))
                .collect(Collectors.joining(", "));
    }

    /// `good`, `warn`, `bad`, or empty where nothing is known.
    static String style(PrinterStatus status) {
        if (status.trouble().isPresent()) {
            return "bad";
        }
        if (!status.signs().isEmpty()) {
            return "warn";
        }
        return status.voice() == PrinterStatus.Voice.ANSWERS ? "good" : "";
    }
}
