package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.audit.Audit;
import smena.service.audit.ExportCheck;
import smena.service.audit.ExportIndex;
import smena.service.audit.Finding;
import smena.service.audit.Verdict;
import smena.text.FindingWords;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// `smena verify`: whether the books hold, and which entry does not.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final CliContext context;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--export", paramLabel = "FILE")
    private @Nullable Path export;

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--shift", paramLabel = "N")
    private @Nullable Long shift;

    @Option(names = "--json")
    private boolean json;

    VerifyCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (shift != null) {
            return shift(UsageChecks.parent(smena).folder(), shift);
        }
        if (export == null) {
            return folder(UsageChecks.parent(smena).folder());
        }
        if (key == null) {
            throw new UsageChecks.Wrong(context.text("cli.usage.exportKey"));
        }
        return tell(ExportCheck.verify(export, key));
    }

    private int shift(Path data, long number) throws IOException {
        UsageChecks.check(export == null && key == null, context, "cli.usage.verifyShift");
        return verify(
                data,
                audit -> audit.verifyShift(number, (_, _) -> true).orElseThrow(),
                own -> Audit.ofFolder(data, own, number));
    }

    private int folder(Path data) throws IOException {
        return verify(
                data,
                audit -> key == null ? audit.verify() : audit.verify(key),
                own -> Audit.ofFolder(data, key == null ? own : key));
    }

    /// The till opens no journal whose end was tampered with, which is just when one verifies.
    ///
    /// @param shut verifies what no till opens, with the data folder's own key
    private int verify(Path data, Function<Audit, Verdict> open, Function<Path, Verdict> shut)
            throws IOException {
        try {
            return CliContext.with(
                    context.backend().openBeside(data),
                    services -> tell(open.apply(services.audit())));
        } catch (Refused refused) {
            boolean unread =
                    refused.problem() instanceof Problem.DatabaseDamaged
                            || refused.problem() instanceof Problem.SchemaChanged;
            if (!unread) {
                throw refused;
            }
            Verdict verdict = shut.apply(data.resolve("keys").resolve(ExportIndex.KEY));
            if (verdict.isSound()) {
                throw refused;
            }
            return tell(verdict);
        }
    }

    private int tell(Verdict verdict) throws IOException {
        if (json) {
            context.say(json(verdict));
        } else {
            say(verdict);
        }
        return verdict.isSound() ? Exit.DONE : Exit.PROBLEM;
    }

    private void say(Verdict verdict) {
        FindingWords words = new FindingWords(context.messages().words());
        if (shift != null) {
            context.say(ofShift(words, shift, verdict));
            findings(words, verdict);
            return;
        }
        verdict.first()
                .filter(finding -> finding.seq() > 0)
                .ifPresent(f -> context.say(context.text("verify.first", sentence(words, f))));
        findings(words, verdict);
        context.say(
                context.text(
                        verdict.isSound() ? "verify.sound" : "verify.broken",
                        number(verdict.entries()),
                        number(verdict.sales()),
                        number(verdict.zReports())));
        if (!verdict.head().isEmpty()) {
            context.say(context.text("verify.head", verdict.head()));
        }
    }

    private String ofShift(FindingWords words, long number, Verdict verdict) {
        return words.ofShift(
                context.messages().formats(),
                number,
                verdict.isSound(),
                verdict.entries(),
                verdict.sales(),
                verdict.refunds(),
                !verdict.open());
    }

    private void findings(FindingWords words, Verdict verdict) {
        for (Finding finding : verdict.findings()) {
            context.say((finding.fault().isDoubt() ? "! " : "✗ ") + sentence(words, finding));
        }
        if (verdict.more() > 0) {
            context.say(context.text("verify.more", number(verdict.more())));
        }
    }

    private String json(Verdict verdict) throws IOException {
        FindingWords words = new FindingWords(context.messages().words());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ok", verdict.isSound());
        answer.put("entries", verdict.entries());
        answer.put("sales", verdict.sales());
        answer.put("refunds", verdict.refunds());
        answer.put("z", verdict.zReports());
        answer.put("head", verdict.head());
        answer.put("first_broken", verdict.first().map(f -> row(f, words)).orElse(null));
        List<Map<String, Object>> rows =
                verdict.findings().stream().map(finding -> row(finding, words)).toList();
        answer.put("findings", rows);
        answer.put("more", verdict.more());
        return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(answer);
    }

    private static Map<String, Object> row(Finding finding, FindingWords words) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seq", finding.seq());
        row.put("kind", finding.kind());
        row.put("what", sentence(words, finding));
        row.put("fault", finding.fault().name());
        row.put("about", finding.about().name());
        row.put("name", finding.name());
        row.put("facts", finding.facts());
        row.put("doubt", finding.fault().isDoubt());
        return row;
    }

    private static String sentence(FindingWords words, Finding finding) {
        return words.of(
                finding.seq(),
                finding.kind(),
                finding.about().name(),
                finding.name(),
                finding.fault().name(),
                finding.facts());
    }

    private String number(long number) {
        return context.messages().formats().number(number);
    }
}
