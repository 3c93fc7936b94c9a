package smena.printing.javapos;

import jpos.CashDrawer;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;

import smena.printing.raster.Bitmap;
import smena.printing.raster.BitmapFile;
import smena.printing.transport.SendGate;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;
import smena.service.ports.UnprintablePage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A JavaPOS printer, open between jobs and claimed for each of them, so that other programs can
/// use it in between. Every call may hang in the vendor's code.
final class JavaPosDevice {
    private static final int CLAIM_MILLIS = 1500;
    private static final int RECEIPT = POSPrinterConst.PTR_S_RECEIPT;

    private final String name;
    private final POSPrinter printer = new POSPrinter();
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private boolean open;

    JavaPosDevice(String name) {
        this.name = name;
        printer.addStatusUpdateListener(event -> told(event.getStatus()));
        printer.addErrorListener(event -> event.setErrorResponse(JposConst.JPOS_ER_CLEAR));
    }

    /// Opens it if it is not open, claims it and enables it.
    void begin() throws JposException {
        if (!open) {
            printer.open(name);
            open = true;
        }
        printer.claim(CLAIM_MILLIS);
        if (printer.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
            printer.setPowerNotify(JposConst.JPOS_PN_ENABLED);
        }
        printer.setDeviceEnabled(true);
        printer.setAsyncMode(false);
        look();
    }

    private void look() throws JposException {
        synchronized (signs) {
            signs.clear();
            if (printer.getCapCoverSensor() && printer.getCoverOpen()) {
                signs.add(Sign.COVER_OPEN);
            }
            if (printer.getCapRecEmptySensor() && printer.getRecEmpty()) {
                signs.add(Sign.NO_PAPER);
            }
            if (printer.getCapRecNearEndSensor() && printer.getRecNearEnd()) {
                signs.add(Sign.PAPER_LOW);
            }
        }
    }

    /// The status it reported last.
    PrinterStatus status() {
        synchronized (signs) {
            return PrinterStatus.of(signs);
        }
    }

    /// The status it reported last, with this trouble added.
    PrinterStatus status(PrintTrouble trouble) {
        synchronized (signs) {
            JavaPosTroubles.take(trouble, signs);
            return PrinterStatus.of(signs);
        }
    }

    private void told(int event) {
        synchronized (signs) {
            JavaPosTroubles.take(event, signs);
        }
    }

    JavaPosPages.Abilities abilities() throws JposException {
        List<Integer> tables =
                Arrays.stream(printer.getCharacterSetList().split(","))
                        .map(String::strip)
                        .filter(number -> number.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf)
                        .toList();
        return new JavaPosPages.Abilities(
                tables,
                printer.getCapRecBarCode(),
                printer.getCapRecBitmap(),
                printer.getCapRecPapercut());
    }

    /// Sets the line width and the character set where the device supports them.
    void prepare(int columns, int table) throws JposException {
        if (Arrays.asList(printer.getRecLineCharsList().split(",")).contains("" + columns)) {
            printer.setRecLineChars(columns);
        }
        if (table > 0) {
            printer.setCharacterSet(table);
        }
        printer.setMapMode(POSPrinterConst.PTR_MM_DOTS);
    }

    /// Prints the pieces.
    ///
    /// @param sendGate passed before the first of them can get onto paper
    /// @throws UnprintablePage if the service never accepts one of the pieces, and nothing is on
    /// paper
    void print(List<JavaPosPiece> pieces, SendGate sendGate) throws JposException {
        boolean whole = printer.getCapTransaction();
        if (whole) {
            // The service buffers what follows and prints none of it yet.
            printer.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION);
        } else {
            leave(sendGate);
        }
        for (JavaPosPiece piece : pieces) {
            if (whole) {
                gather(piece);
            } else {
                print(piece);
            }
        }
        if (whole) {
            leave(sendGate);
            printer.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_NORMAL);
        }
    }

    /// Nothing of it is on paper yet, so a piece that the service never accepts ends the job
    /// instead of being retried for ever.
    private void gather(JavaPosPiece piece) throws JposException {
        try {
            print(piece);
        } catch (JposException e) {
            if (JavaPosTroubles.isOfThePage(e)) {
                throw new UnprintablePage(PrintTrouble.PAGE_REFUSED, e);
            }
            throw e;
        } catch (RuntimeException | Error e) {
            throw new UnprintablePage(PrintTrouble.PAGE_REFUSED, e);
        }
    }

    private static void leave(SendGate sendGate) throws JposException {
        if (!sendGate.leave()) {
            throw new JposException(JposConst.JPOS_E_TIMEOUT, "the till waits no more");
        }
    }

    private void print(JavaPosPiece piece) throws JposException {
        switch (piece) {
            case JavaPosPiece.Text(String data) -> printer.printNormal(RECEIPT, data);
            case JavaPosPiece.Picture(Bitmap dots, boolean centred) ->
                    printer.printMemoryBitmap(
                            RECEIPT,
                            BitmapFile.of(dots),
                            POSPrinterConst.PTR_BMT_BMP,
                            POSPrinterConst.PTR_BM_ASIS,
                            centred ? POSPrinterConst.PTR_BM_CENTER : POSPrinterConst.PTR_BM_LEFT);
            case JavaPosPiece.Code code ->
                    printer.printBarCode(
                            RECEIPT,
                            code.content(),
                            code.symbology(),
                            code.height(),
                            code.width(),
                            POSPrinterConst.PTR_BC_CENTER,
                            code.digits()
                                    ? POSPrinterConst.PTR_BC_TEXT_BELOW
                                    : POSPrinterConst.PTR_BC_TEXT_NONE);
        }
    }

    /// Gives it back to other programs.
    void end() throws JposException {
        printer.setDeviceEnabled(false);
        printer.release();
    }

    /// Closes it after an error: it is reopened for the next job.
    void close() throws JposException {
        if (open) {
            open = false;
            printer.close();
        }
    }

    /// Opens the drawer of this logical name.
    static void openDrawer(String name, SendGate sendGate) throws JposException {
        CashDrawer drawer = new CashDrawer();
        drawer.open(name);
        try {
            drawer.claim(CLAIM_MILLIS);
            drawer.setDeviceEnabled(true);
            leave(sendGate);
            drawer.openDrawer();
        } finally {
            drawer.close();
        }
    }
}
