package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import smena.domain.price.PriceDocument;
import smena.service.price.PriceDocuments;
import smena.text.Formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `smena prices`: the newest price documents, and taking one back. It works beside a running till.
@Command(name = "prices")
final class PricesCommand {
    private static final int NEWEST = 20;
    private static final Pattern NUMBER = Pattern.compile("(?:(?i:PRICE)-)?0*(\\d{1,12})");

    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    PricesCommand(CliContext context) {
        this.context = context;
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws IOException {
        return with(
                services -> {
                    List<PriceDocument> all =
                            new ArrayList<>(services.prices().priceDocuments().planned());
                    all.addAll(services.prices().priceDocuments().page(Optional.empty(), NEWEST));
                    if (json) {
                        context.say(
                                JSON.std.asString(all.stream().map(PricesCommand::row).toList()));
                    } else {
                        all.forEach(document -> context.say(line(document)));
                    }
                    return Exit.DONE;
                });
    }

    @Command(name = "undo")
    int undo(@Parameters(paramLabel = "NUMBER") String number) throws IOException {
        Matcher matcher = NUMBER.matcher(number.strip());
        if (!matcher.matches()) {
            throw new UsageChecks.Wrong(context.text("cli.usage.priceNumber", number));
        }
        long document = Long.parseLong(matcher.group(1));
        return with(
                services -> {
                    PriceDocuments.Undone undone =
                            services.prices().priceDocuments().undo(document);
                    context.say(
                            context.text(
                                    "cli.prices.undone",
                                    PriceDocument.number(document),
                                    undone.document().number(),
                                    formats().number(undone.document().lines())));
                    if (undone.left() > 0) {
                        context.say(
                                context.text("cli.prices.left", formats().number(undone.left())));
                    }
                    return Exit.DONE;
                });
    }

    private int with(CliContext.Work work) throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(context.backend().openBeside(root.folder()), work);
    }

    private Formats formats() {
        return context.messages().formats();
    }

    private String line(PriceDocument document) {
        return document.number()
                + "  "
                + formats().dateTime(document.due().orElse(document.made().at()))
                + "  "
                + context.text("prices.state." + document.state())
                + "  "
                + context.messages().words().count("prices.lines", document.lines())
                + (document.reason().isEmpty() ? "" : "  " + document.reason());
    }

    private static Map<String, Object> row(PriceDocument document) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", document.number());
        row.put("state", document.state().name().toLowerCase(java.util.Locale.ROOT));
        row.put("made_at", document.made().at().toString());
        row.put("due", document.due().map(Object::toString).orElse(""));
        row.put("lines", document.lines());
        row.put("reason", document.reason());
        return row;
    }
}
