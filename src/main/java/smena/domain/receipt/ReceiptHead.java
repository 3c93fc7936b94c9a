package smena.domain.receipt;

import smena.domain.money.Money;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.SaleHead;

import java.time.LocalDate;
import java.util.List;

/// What a list shows of a receipt.
///
/// @param sale its number, time, cashier and what was paid
/// @param shiftId the shift it was made in
/// @param offsetSeconds the shop's offset from UTC then
/// @param businessDate the shift's
/// @param total before the rounding of cash
/// @param status how much of it came back
/// @param methods the codes of the ways it was paid, in the order tendered
/// @param cardDigits the last digits of a card; empty where not known
/// @param customer the customer's name; empty where there is none
public record ReceiptHead(
        SaleHead sale,
        long shiftId,
        int offsetSeconds,
        LocalDate businessDate,
        Money total,
        RefundStatus status,
        List<String> methods,
        String cardDigits,
        String customer) {
    /// Holds its own copy of the methods.
    public ReceiptHead {
        methods = List.copyOf(methods);
    }
}
