package smena.printing.transport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

import smena.service.ports.PrintOutcome;

import java.io.IOException;
import java.time.Duration;

import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.MediaSizeName;

/// Pages of A4 through a queue of the operating system.
public final class SpooledPages {
    private SpooledPages() {}

    /// Hands them over.
    ///
    /// @param queue the printer's exact name
    /// @param limit how long it may take until the spooler has them
    /// @param job their name, as the queue shows it
    /// @param pdf the pages
    public static PrintOutcome print(String queue, Duration limit, String job, byte[] pdf) {
        return print(new SpoolerQueue(queue, limit), job, pdf);
    }

    static PrintOutcome print(SpoolerQueue queue, String job, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return queue.submit(job, (service, wishes) -> pages(document, pdf, service, wishes));
        } catch (IOException e) {
            throw new IllegalStateException("not a PDF", e);
        }
    }

    /// The system's own way with PDF keeps letters and lines; where it has none, the pages are
    /// drawn by Java.
    private static Doc pages(
            PDDocument document, byte[] pdf, PrintService service, PrintRequestAttributeSet wishes)
            throws PrintException {
        wishes.add(MediaSizeName.ISO_A4);
        if (service.isDocFlavorSupported(DocFlavor.BYTE_ARRAY.PDF)) {
            return new SimpleDoc(pdf, DocFlavor.BYTE_ARRAY.PDF, null);
        }
        return new SimpleDoc(new PDFPageable(document), DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
    }
}
