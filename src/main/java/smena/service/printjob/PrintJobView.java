package smena.service.printjob;

import smena.domain.customer.Repayment;
import smena.domain.shop.PrinterRole;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.store.PrintJobStore.Row;
import smena.store.Transaction;

import java.time.Instant;
import java.util.Optional;

/// A print job as shown to a person.
///
/// @param id its number
/// @param kind what it prints
/// @param printer which printer it is for
/// @param sourceId the row of the document
/// @param number the document's number for people, such as `SALE-2026-00012`; empty where it has
///     none
/// @param copy 0 for the original
/// @param state its current state
/// @param trouble what went wrong last
/// @param attempts how often it was tried
/// @param queuedAt when it was ordered, UTC
/// @param settled whether it needs no more attention
/// @param note why it was cancelled; empty where it was not
public record PrintJobView(
        long id,
        PrintKind kind,
        PrinterRole printer,
        long sourceId,
        String number,
        int copy,
        PrintState state,
        Optional<PrintTrouble> trouble,
        int attempts,
        Instant queuedAt,
        boolean settled,
        String note) {

    /// Whether a person has to decide about it.
    public boolean needsSomebody() {
        boolean ended = state == PrintState.UNKNOWN || state == PrintState.FAILED;
        return ended && !settled && kind != PrintKind.DRAWER_KICK;
    }

    static PrintJobView of(Transaction tx, Row row) {
        return new PrintJobView(
                row.id(),
                StoredPrintJobs.kind(row),
                PrinterRole.valueOf(row.printer()),
                row.sourceId(),
                number(tx, row),
                row.copy(),
                PrintState.valueOf(row.state()),
                row.reason().isEmpty()
                        ? Optional.empty()
                        : Optional.of(PrintTrouble.valueOf(row.reason())),
                row.attempts(),
                row.queuedAt(),
                row.settled(),
                row.note());
    }

    static String number(Transaction tx, Row row) {
        return switch (row.document()) {
            case "SALE" -> tx.sales().number(row.sourceId()).orElse("");
            case "REFUND" -> tx.refunds().number(row.sourceId()).orElse("");
            case "REPAYMENT" ->
                    tx.repayments().find(row.sourceId()).map(Repayment::number).orElse("");
            case "Z", "X" -> Long.toString(row.sourceId());
            default -> "";
        };
    }
}
