package smena.printing.transport;

import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.EscPosPages;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.PrinterStatus;
import smena.service.ports.UnprintablePage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

import javax.print.DocFlavor;
import javax.print.SimpleDoc;

/// A receipt printer of the operating system, by its exact name.
public final class SpoolerTransport implements Printer {
    /// A print server on the network may take its time.
    public static final Duration USUAL = Duration.ofSeconds(20);

    private static final Logger LOG = System.getLogger(SpoolerTransport.class.getName());

    private final EscPosPages pages;
    private final SpoolerQueue queue;

    /// @param queue the printer's exact name
    /// @param limit how long a job may take until the spooler has it
    public SpoolerTransport(String queue, EscPosEncoder encoder, Duration limit) {
        this.queue = new SpoolerQueue(queue, limit);
        this.pages = new EscPosPages(encoder);
    }

    @Override
    public PrinterStatus status() {
        return queue.status();
    }

    @Override
    public PrintOutcome print(PrintPage page) {
        if (queue.busy()) {
            return new PrintOutcome.NothingSent(PrintTrouble.STALLED);
        }
        byte[] bytes;
        try {
            bytes = pages.bytes(page);
        } catch (UnprintablePage e) {
            LOG.log(Level.ERROR, "Print job " + page.job(), e);
            return new PrintOutcome.Failed(e.why());
        }
        return queue.submit(
                "Smena " + page.job(),
                (_, _) -> new SimpleDoc(bytes, DocFlavor.BYTE_ARRAY.AUTOSENSE, null));
    }
}
