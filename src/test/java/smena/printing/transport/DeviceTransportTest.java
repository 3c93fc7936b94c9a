package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.files.Traps;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.EscPosPages;
import smena.printing.escpos.PrinterProfile;
import smena.printing.raster.PaperFont;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(60)
class DeviceTransportTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Limits IMPATIENT = new Limits(SHORT, SHORT, Duration.ofSeconds(10), SHORT);
    private static final EscPosEncoder ENCODER =
            new EscPosEncoder(
                    PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                    PaperFont.load());

    @TempDir Path folder;

    @BeforeEach
    void onLinux() {
        assumeTrue(NativeFile.isHere(), "device files are Linux's");
    }

    private static PrintPage page(int lines) {
        ReceiptDocument.Builder document = ReceiptDocument.write();
        for (int i = 0; i < lines; i++) {
            document.text("Қ".repeat(48));
        }
        return new PrintPage(7, PrintKind.SALE, StoredForm.write(document.done()));
    }

    private static PrintOutcome print(Path path, PrintPage page) {
        return new DeviceTransport(path.toString(), ENCODER, IMPATIENT).print(page);
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("lp0");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        return pipe;
    }

    @Test
    void aMissingDeviceIsNothingSentAndIsNotMade() {
        Path missing = folder.resolve("lp7");
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.DEVICE_MISSING), print(missing, page(1)));
        assertFalse(Files.exists(missing));
    }

    /// The receipts would be written to the end of the file it leads to.
    @Test
    void aLinkIsNoDevice() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "theirs");
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.NOT_ALLOWED),
                print(Traps.link(folder.resolve("lp8"), file), page(1)));
        assertEquals("theirs", Files.readString(file));
    }

    @Test
    void aPipeNobodyReadsIsNothingSent() throws Exception {
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.DEVICE_MISSING), print(pipe(), page(1)));
    }

    @Test
    void everyByteOfALongPageArrives() throws Exception {
        Path pipe = pipe();
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try (InputStream in = Files.newInputStream(pipe)) {
                                        in.transferTo(arrived);
                                    } catch (IOException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        PrintPage page = page(200);
        PrintOutcome printOutcome = print(pipe, page);
        while (printOutcome instanceof PrintOutcome.NothingSent) {
            // The reader has not opened its end yet.
            printOutcome = print(pipe, page);
        }
        assertEquals(new PrintOutcome.Sent(), printOutcome);
        reader.join(10_000);
        byte[] all = arrived.toByteArray();
        byte[] job = new EscPosPages(ENCODER).bytes(page);
        byte[] question = {0x10, 0x04, 0x01};
        assertArrayEquals(question, java.util.Arrays.copyOf(all, 3));
        assertArrayEquals(job, java.util.Arrays.copyOfRange(all, 3, all.length));
    }

    @Test
    void aDeviceThatTakesNoMoreIsUnknownAndEndsInTime() throws Exception {
        Path pipe = pipe();
        // Both ends in one hand: opening waits for nobody, and nobody reads.
        try (NativeFile held = NativeFile.open(pipe.toString(), NativeFile.READ_WRITE)) {
            assertEquals(new PrintOutcome.Unknown(PrintTrouble.STALLED), print(pipe, page(200)));
            assertFalse(held.await(NativeFile.WRITABLE, 0), "the pipe is full");
        }
    }

    @Test
    void anInterruptEndsAHangingJob() throws Exception {
        Path pipe = pipe();
        Limits patient = new Limits(SHORT, Duration.ofMinutes(5), Duration.ofMinutes(5), SHORT);
        AtomicReference<PrintOutcome> outcome = new AtomicReference<>();
        try (NativeFile held = NativeFile.open(pipe.toString(), NativeFile.READ_WRITE)) {
            Thread till =
                    Thread.ofPlatform()
                            .start(
                                    () ->
                                            outcome.set(
                                                    new DeviceTransport(
                                                                    pipe.toString(),
                                                                    ENCODER,
                                                                    patient)
                                                            .print(page(200))));
            while (held.await(NativeFile.WRITABLE, 10)) {
                Thread.onSpinWait();
            }
            till.interrupt();
            till.join(10_000);
        }
        assertEquals(new PrintOutcome.Unknown(PrintTrouble.TILL_STOPPED), outcome.get());
    }
}
