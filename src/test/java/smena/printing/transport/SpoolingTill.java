package smena.printing.transport;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import smena.ShortLived;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.PrinterProfile;
import smena.printing.raster.PaperFont;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintPage;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// A till in a process of its own that prints one page for each queue it is told, and says how that
/// ended: javax.print finds its print server once, when it starts.
final class SpoolingTill implements AutoCloseable {
    static final EscPosEncoder ENCODER =
            new EscPosEncoder(
                    PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                    PaperFont.load());

    /// Before the name of a queue: print labels to it, or a page of them.
    static final String LABELS = "labels:";

    static final String PAGES = "pages:";

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;

    SpoolingTill(String server) throws IOException {
        List<String> command = ShortLived.java();
        command.add(SpoolingTill.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CUPS_SERVER", server);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /// How printing the page of that queue ended.
    String print(String queue) throws IOException {
        questions.println(queue);
        return String.valueOf(answers.readLine());
    }

    static PrintPage page() {
        ReceiptDocument document =
                ReceiptDocument.write().text("Non 4 000").text("Қатиқ").qr("SALE-1").done();
        return new PrintPage(7, PrintKind.SALE, StoredForm.write(document));
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (String queue = in.readLine(); queue != null; queue = in.readLine()) {
            out.println(printed(queue));
        }
    }

    private static Object printed(String wanted) {
        Duration limit = Duration.ofSeconds(30);
        if (wanted.startsWith(LABELS)) {
            return new SpooledLabels(wanted.substring(LABELS.length()), limit)
                    .print(labels(), () -> false);
        }
        if (wanted.startsWith(PAGES)) {
            return new SpooledLabels(wanted.substring(PAGES.length()), limit)
                    .printPages(onePage(), 3);
        }
        return new SpoolerTransport(wanted, ENCODER, limit).print(page());
    }

    static byte[] onePage() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Bytes of any value.
    static List<byte[]> labels() {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        return List.of(bytes, new byte[] {'C', 'L', 'S', 13, 10});
    }

    @Override
    public void close() {
        process.destroy();
    }
}
