package smena.cli;

import smena.domain.shift.HandoverRecord;
import smena.text.Formats;
import smena.text.HandoverSentences;

import java.util.ArrayList;
import java.util.List;

/// The handovers of a shift's drawer as the terminal shows them, below its report.
final class HandoverReport {
    private final CliContext context;
    private final List<HandoverRecord> handed;

    HandoverReport(CliContext context, List<HandoverRecord> handed) {
        this.context = context;
        this.handed = handed;
    }

    void print() {
        Formats formats = context.messages().formats();
        HandoverSentences sentences = new HandoverSentences(formats);
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        context.text("handed.title"),
                        "",
                        context.text("close.expected"),
                        context.text("close.counted"),
                        context.text("handed.difference")));
        for (HandoverRecord one : handed) {
            lines.add(
                    List.of(
                            String.valueOf(SafeText.value(sentences.who(one))),
                            formats.time(one.at(), one.offsetSeconds()),
                            formats.money(one.expected()),
                            formats.money(one.counted()),
                            sentences.difference(one)));
        }
        context.say("");
        TextTable.print(context, lines);
        handed.forEach(
                one ->
                        context.say(
                                formats.time(one.at(), one.offsetSeconds())
                                        + " "
                                        + sentences.counts(one)));
    }
}
