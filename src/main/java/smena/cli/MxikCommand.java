package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import smena.domain.mxik.GoodsCode;
import smena.domain.mxik.GoodsDirectory;
import smena.service.Services;
import smena.service.imports.CodeColumn;
import smena.service.imports.DirectoryPreview;
import smena.service.mxik.GoodsCodesImport;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `smena mxik`: the directory of goods codes. It works beside a running till, which takes a new
/// directory from its next question on.
@Command(name = "mxik")
final class MxikCommand {
    private static final int MOST = 1_000;

    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    MxikCommand(CliContext context) {
        this.context = context;
    }

    @Command(name = "import")
    int take(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--dry-run") boolean dryRun,
            @Option(names = "--part") boolean part,
            @Option(names = "--column", paramLabel = "NUMBER=WHAT")
                    @Nullable Map<String, String> columns,
            @Option(names = "--encoding", paramLabel = "NAME") @Nullable Charset encoding,
            @Option(names = "--json") boolean json)
            throws IOException {
        Map<Integer, CodeColumn> chosen = chosen(columns == null ? Map.of() : columns);
        Optional<Charset> named = Optional.ofNullable(encoding);
        var order = new GoodsCodesImport.Order(Optional.empty(), named, chosen, part, dryRun);
        return with(services -> take(services, file, order, json));
    }

    private int take(Services services, Path file, GoodsCodesImport.Order order, boolean json)
            throws IOException {
        GoodsCodesImport imports = services.products().goodsCodesImport();
        DirectoryPreview preview = imports.preview(file, order.encoding(), order.columns());
        MxikLog log = new MxikLog(context, json);
        log.columns(preview);
        GoodsCodesImport.Result result = imports.run(file, order, log).orElseThrow();
        log.summary(result, preview, order.dry());
        return result.refused() == 0 ? Exit.DONE : Exit.PROBLEM;
    }

    private Map<Integer, CodeColumn> chosen(Map<String, String> columns) {
        Map<Integer, CodeColumn> chosen = new LinkedHashMap<>();
        columns.forEach(
                (number, word) -> {
                    Optional<CodeColumn> column = CodeColumn.ofWord(word);
                    if (column.isEmpty() || !number.matches("[1-9]\\d{0,2}")) {
                        String known =
                                Arrays.stream(CodeColumn.values())
                                        .map(CodeColumn::word)
                                        .collect(Collectors.joining(" "));
                        throw new UsageChecks.Wrong(
                                context.text("cli.usage.codeColumn", number + "=" + word, known));
                    }
                    chosen.put(Integer.parseInt(number) - 1, column.get());
                });
        return chosen;
    }

    @Command(name = "find")
    int find(
            @Parameters(paramLabel = "TEXT", arity = "1..*") List<String> words,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "20") int limit,
            @Option(names = "--json") boolean json)
            throws IOException {
        return with(
                services -> {
                    int most = Math.clamp(limit, 1, MOST);
                    List<GoodsCode> found =
                            services.products().goodsCodes().search(String.join(" ", words), most);
                    if (json) {
                        context.say(
                                JSON.std.asString(found.stream().map(MxikCommand::row).toList()));
                    } else if (found.isEmpty()) {
                        boolean none = services.products().goodsCodes().directory().isEmpty();
                        context.say(context.text(none ? "cli.mxik.none" : "cli.mxik.nothing"));
                    } else {
                        found.forEach(code -> context.say(line(code)));
                    }
                    return found.isEmpty() ? Exit.PROBLEM : Exit.DONE;
                });
    }

    private String line(GoodsCode code) {
        String name = code.names().in(context.messages().words().language().tag());
        String line = code.code() + "  " + name;
        return code.gone()
                .map(
                        day ->
                                line
                                        + "  ("
                                        + context.text(
                                                "cli.mxik.gone",
                                                context.messages().formats().date(day))
                                        + ")")
                .orElse(line);
    }

    private static Map<String, Object> row(GoodsCode code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", code.code());
        code.names().uz().ifPresent(name -> row.put("uz", name));
        code.names().uzCyrl().ifPresent(name -> row.put("uz-Cyrl", name));
        code.names().ru().ifPresent(name -> row.put("ru", name));
        row.put("barcode", code.barcode());
        row.put("unit", code.unit());
        row.put(
                "packages",
                code.packages().stream()
                        .map(pack -> Map.of("code", pack.code(), "name", pack.name()))
                        .toList());
        row.put("valid", code.gone().isEmpty());
        code.gone().ifPresent(day -> row.put("gone", day.toString()));
        return row;
    }

    @Command(name = "show")
    int show(@Option(names = "--json") boolean json) throws IOException {
        return with(
                services -> {
                    Optional<GoodsDirectory> there = services.products().goodsCodes().directory();
                    if (json) {
                        context.say(
                                JSON.std.asString(there.map(MxikCommand::row).orElse(Map.of())));
                    } else {
                        context.say(
                                there.map(this::line)
                                        .orElseGet(() -> context.text("cli.mxik.none")));
                    }
                    return there.isPresent() ? Exit.DONE : Exit.PROBLEM;
                });
    }

    private String line(GoodsDirectory directory) {
        var formats = context.messages().formats();
        return context.text(
                "cli.mxik.directory",
                directory.file(),
                formats.dateTime(directory.at()),
                formats.number(directory.codes()),
                formats.number(directory.gone()));
    }

    private static Map<String, Object> row(GoodsDirectory directory) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", directory.file());
        row.put("sha256", directory.sha256());
        row.put("at", directory.at().toString());
        row.put("rows", directory.rows());
        row.put("codes", directory.codes());
        row.put("gone", directory.gone());
        row.put("languages", directory.languages());
        return row;
    }

    private int with(CliContext.Work work) throws IOException {
        SmenaCommand root = UsageChecks.parent(smena);
        return CliContext.with(context.backend().openBeside(root.folder()), work);
    }
}
