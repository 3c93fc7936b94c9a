package smena.printing.transport;

import smena.service.ports.PrinterStatus;
import smena.service.ports.PrinterStatus.Sign;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.PrinterInfo;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterMakeAndModel;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;

/// The printers of the operating system. Every call may hang with a print server.
final class PrintServices {
    private static final Map<PrinterStateReason, Sign> REASONS =
            Map.of(
                    PrinterStateReason.MEDIA_LOW, Sign.PAPER_LOW,
                    PrinterStateReason.MEDIA_EMPTY, Sign.NO_PAPER,
                    PrinterStateReason.MEDIA_NEEDED, Sign.NO_PAPER,
                    PrinterStateReason.COVER_OPEN, Sign.COVER_OPEN,
                    PrinterStateReason.DOOR_OPEN, Sign.COVER_OPEN,
                    PrinterStateReason.PAUSED, Sign.OFFLINE,
                    PrinterStateReason.SHUTDOWN, Sign.OFFLINE,
                    PrinterStateReason.STOPPED_PARTLY, Sign.OFFLINE,
                    PrinterStateReason.MEDIA_JAM, Sign.OTHER_ERROR);

    PrintServices() {
        // Except on Windows, where the system notifies it, Java looks for new printers every two
        // minutes unless told to look at each request.
        if (!onWindows() && System.getProperty("sun.java2d.print.polling") == null) {
            System.setProperty("sun.java2d.print.polling", "false");
        }
    }

    private static boolean onWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
    }

    List<PrintService> all() {
        return List.of(PrintServiceLookup.lookupPrintServices(null, null));
    }

    /// The printer of exactly this name, never another one instead.
    Optional<PrintService> named(String queue) {
        Optional<PrintService> found =
                all().stream().filter(service -> service.getName().equals(queue)).findFirst();
        return found.filter(service -> !goesElsewhere(queue));
    }

    /// Java hands jobs for a queue called `lp` to `lpr` without a name, and so to the default
    /// printer.
    private static boolean goesElsewhere(String queue) {
        if (!queue.equals("lp") || onWindows()) {
            return false;
        }
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return usual == null || !usual.getName().equals(queue);
    }

    /// The status that the system reports now.
    PrinterStatus status(PrintService service) {
        var now = service.getAttributes();
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (now.get(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            signs.add(Sign.OFFLINE);
        }
        if (now.get(PrinterStateReasons.class) instanceof PrinterStateReasons reasons) {
            REASONS.forEach(
                    (reason, sign) -> {
                        if (reasons.containsKey(reason)) {
                            signs.add(sign);
                        }
                    });
        }
        return signs.isEmpty() ? PrinterStatus.NOT_KNOWN : PrinterStatus.of(signs);
    }

    /// Whether it takes jobs now.
    boolean takesJobs(PrintService service) {
        return service.getAttributes().get(PrinterIsAcceptingJobs.class)
                != PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS;
    }

    /// Its make and model, or else its description; empty where the system has neither.
    String description(PrintService service) {
        if (service.getAttribute(PrinterMakeAndModel.class) instanceof PrinterMakeAndModel model) {
            return model.getValue();
        }
        return service.getAttribute(PrinterInfo.class) instanceof PrinterInfo info
                ? info.getValue()
                : "";
    }
}
