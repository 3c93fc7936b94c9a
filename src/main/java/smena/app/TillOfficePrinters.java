package smena.app;

import smena.domain.shop.PrinterTransport;
import smena.printing.transport.SpooledPages;
import smena.printing.transport.SpoolerTransport;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintTrouble;
import smena.service.ports.PrinterFinder;
import smena.ui.kit.Background;
import smena.ui.office.OfficePrinters;

import java.util.List;
import java.util.Optional;

/// The printers of the computer that the till runs on.
///
/// @param finder looks for them
/// @param aside runs what may take seconds
record TillOfficePrinters(PrinterFinder finder, Background aside) implements OfficePrinters {
    @Override
    public List<String> queues() {
        return finder.local().stream()
                .filter(each -> each.address().transport() == PrinterTransport.SPOOLER)
                .map(each -> each.address().place())
                .toList();
    }

    @Override
    public Optional<PrintTrouble> print(String queue, String job, byte[] pdf) {
        return switch (SpooledPages.print(queue, SpoolerTransport.USUAL, job, pdf)) {
            case PrintOutcome.Confirmed _, PrintOutcome.Sent _ -> Optional.empty();
            case PrintOutcome.NothingSent(PrintTrouble why) -> Optional.of(why);
            case PrintOutcome.Unknown(PrintTrouble why) -> Optional.of(why);
            case PrintOutcome.Failed(PrintTrouble why) -> Optional.of(why);
        };
    }
}
