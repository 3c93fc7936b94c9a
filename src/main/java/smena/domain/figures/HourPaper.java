package smena.domain.figures;

import smena.domain.receipt.ReceiptHead;
import smena.domain.refund.Refund;

import java.time.Instant;

/// One of the papers that an hour of a report is made of.
public sealed interface HourPaper {
    /// When it was booked, UTC.
    Instant at();

    /// A sale.
    record Sold(ReceiptHead head) implements HourPaper {
        @Override
        public Instant at() {
            return head.sale().at();
        }
    }

    /// Something came back, whenever it had been sold.
    record Returned(Refund refund) implements HourPaper {
        @Override
        public Instant at() {
            return refund.at();
        }
    }
}
