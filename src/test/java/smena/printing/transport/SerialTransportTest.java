package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.shop.PrinterAddress;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.EscPosPages;
import smena.printing.escpos.PrinterProfile;
import smena.printing.escpos.RealTimeStream;
import smena.printing.raster.PaperFont;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus.Sign;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Serial printers and device files that talk back, over a line made of two pseudo-terminals.
@Timeout(60)
class SerialTransportTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(3), SHORT, Duration.ofSeconds(20), SHORT);
    private static final EscPosEncoder ENCODER =
            new EscPosEncoder(
                    PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                    PaperFont.load());

    @TempDir Path folder;

    private static PrintPage page(int lines) {
        ReceiptDocument.Builder document = ReceiptDocument.write();
        for (int i = 0; i < lines; i++) {
            document.text("Қ".repeat(48));
        }
        return new PrintPage(7, PrintKind.SALE, StoredForm.write(document.done()));
    }

    private static Printer serial(Path port) {
        return new SerialTransport(
                new PrinterAddress.Serial(port.toString(), 115_200), ENCODER, IMPATIENT);
    }

    /// Reads a job at the printer's end, and answers every question with these bytes.
    private static CompletableFuture<byte[]> answering(Path end, int[] realTime, int atTheEnd) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (RandomAccessFile line = new RandomAccessFile(end.toFile(), "rw")) {
                        return read(line, realTime, atTheEnd);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private static byte[] read(RandomAccessFile line, int[] realTime, int atTheEnd)
            throws java.io.IOException {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        java.io.InputStream bytes =
                new RealTimeStream(
                        new java.io.InputStream() {
                            @Override
                            public int read() throws java.io.IOException {
                                return line.read();
                            }
                        },
                        question -> line.write(realTime[question - 1]));
        int before = -1;
        int last = -1;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            job.write(next);
            if (before == 0x1D && last == 'r' && next == 1) {
                line.write(atTheEnd);
                break;
            }
            before = last;
            last = next;
        }
        return job.toByteArray();
    }

    private static final int[] FINE = {0x12, 0x12, 0x12, 0x12};

    @Test
    void aSerialPrinterConfirms() throws Exception {
        try (PseudoTerminal line = PseudoTerminal.open(folder)) {
            CompletableFuture<byte[]> job = answering(line.printer(), FINE, 0x03);
            Printer printer = serial(line.till());
            assertEquals(new PrintOutcome.Confirmed(), printer.print(page(30)));
            assertArrayEquals(
                    new EscPosPages(ENCODER).bytes(page(30)), job.get(10, TimeUnit.SECONDS));
            assertEquals(java.util.Set.of(Sign.PAPER_LOW), printer.status().signs());
        }
    }

    @Test
    void aDeviceFileThatTalksBackConfirms() throws Exception {
        try (PseudoTerminal line = PseudoTerminal.open(folder)) {
            CompletableFuture<byte[]> job = answering(line.printer(), FINE, 0x00);
            Printer printer = new DeviceTransport(line.till().toString(), ENCODER, IMPATIENT);
            assertEquals(new PrintOutcome.Confirmed(), printer.print(page(30)));
            assertArrayEquals(
                    new EscPosPages(ENCODER).bytes(page(30)), job.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aPrinterWithoutPaperKeepsTheJobInTheTill() throws Exception {
        try (PseudoTerminal line = PseudoTerminal.open(folder)) {
            answering(line.printer(), new int[] {0x1A, 0x32, 0x12, 0x72}, 0);
            assertEquals(
                    new PrintOutcome.NothingSent(PrintTrouble.NO_PAPER),
                    serial(line.till()).print(page(1)));
        }
    }

    @Test
    void aLineNobodyReadsIsUnknownAndIsFreeAgain() throws Exception {
        try (PseudoTerminal line = PseudoTerminal.open(folder)) {
            Printer printer = serial(line.till());
            try (RandomAccessFile silent = new RandomAccessFile(line.printer().toFile(), "rw")) {
                assertEquals(
                        new PrintOutcome.Unknown(PrintTrouble.STALLED), printer.print(page(200)));
                assertEquals(
                        new PrintOutcome.Unknown(PrintTrouble.STALLED), printer.print(page(200)));
            }
        }
    }

    @Test
    void aPortThatIsNotThereIsNothingSent() {
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.DEVICE_MISSING),
                serial(Path.of("/dev/ttyNOBODY7")).print(page(1)));
    }

    @Test
    void aPlugThatWasPulledIsNothingSent() throws Exception {
        Printer printer;
        try (PseudoTerminal line = PseudoTerminal.open(folder)) {
            printer = serial(line.till());
        }
        assertEquals(
                new PrintOutcome.NothingSent(PrintTrouble.DEVICE_MISSING), printer.print(page(1)));
    }
}
