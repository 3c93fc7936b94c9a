package smena.printing.javapos;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;

import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterStatus.Sign;

import java.util.Set;

/// What the numeric codes of JavaPOS mean.
final class JavaPosTroubles {
    private JavaPosTroubles() {}

    static PrintTrouble of(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_EXTENDED -> extended(e.getErrorCodeExtended());
            case JposConst.JPOS_E_NOSERVICE, JposConst.JPOS_E_NOEXIST ->
                    PrintTrouble.DEVICE_MISSING;
            case JposConst.JPOS_E_NOHARDWARE -> PrintTrouble.NOT_REACHABLE;
            case JposConst.JPOS_E_OFFLINE -> PrintTrouble.OFFLINE;
            case JposConst.JPOS_E_CLAIMED, JposConst.JPOS_E_BUSY -> PrintTrouble.DEVICE_BUSY;
            case JposConst.JPOS_E_TIMEOUT -> PrintTrouble.STALLED;
            default -> PrintTrouble.PRINTER_ERROR;
        };
    }

    /// Whether the service objects to what it is to print, such as a picture that is too large,
    /// and not to the state the device is in.
    static boolean isOfThePage(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_ILLEGAL -> true;
            case JposConst.JPOS_E_EXTENDED ->
                    e.getErrorCodeExtended() == POSPrinterConst.JPOS_EPTR_TOOBIG
                            || e.getErrorCodeExtended() == POSPrinterConst.JPOS_EPTR_BADFORMAT;
            default -> false;
        };
    }

    private static PrintTrouble extended(int code) {
        return switch (code) {
            case POSPrinterConst.JPOS_EPTR_COVER_OPEN -> PrintTrouble.COVER_OPEN;
            case POSPrinterConst.JPOS_EPTR_REC_EMPTY -> PrintTrouble.NO_PAPER;
            default -> PrintTrouble.PRINTER_ERROR;
        };
    }

    /// Applies a status event to the signs.
    static void take(int event, Set<Sign> signs) {
        switch (event) {
            case POSPrinterConst.PTR_SUE_COVER_OPEN, POSPrinterConst.PTR_SUE_REC_COVER_OPEN ->
                    signs.add(Sign.COVER_OPEN);
            case POSPrinterConst.PTR_SUE_COVER_OK, POSPrinterConst.PTR_SUE_REC_COVER_OK ->
                    signs.remove(Sign.COVER_OPEN);
            case POSPrinterConst.PTR_SUE_REC_EMPTY -> signs.add(Sign.NO_PAPER);
            case POSPrinterConst.PTR_SUE_REC_NEAREMPTY -> {
                signs.remove(Sign.NO_PAPER);
                signs.add(Sign.PAPER_LOW);
            }
            case POSPrinterConst.PTR_SUE_REC_PAPEROK -> {
                signs.remove(Sign.NO_PAPER);
                signs.remove(Sign.PAPER_LOW);
            }
            case JposConst.JPOS_SUE_POWER_OFF,
                    JposConst.JPOS_SUE_POWER_OFFLINE,
                    JposConst.JPOS_SUE_POWER_OFF_OFFLINE ->
                    signs.add(Sign.OFFLINE);
            case JposConst.JPOS_SUE_POWER_ONLINE -> signs.remove(Sign.OFFLINE);
            default -> {}
        }
    }

    /// Adds the sign that goes with a trouble the device reports.
    static void take(PrintTrouble trouble, Set<Sign> signs) {
        switch (trouble) {
            case COVER_OPEN -> signs.add(Sign.COVER_OPEN);
            case NO_PAPER -> signs.add(Sign.NO_PAPER);
            case OFFLINE, NOT_REACHABLE -> signs.add(Sign.OFFLINE);
            case PRINTER_ERROR -> signs.add(Sign.OTHER_ERROR);
            default -> {}
        }
    }
}
