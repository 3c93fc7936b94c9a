package smena.ui.refund;

import smena.domain.money.Money;
import smena.domain.refund.PaidParts;
import smena.domain.sale.PaymentMethod;
import smena.service.refund.Returnable;

import java.util.List;

/// What money is given back for.
public sealed interface Source {
    /// How it was paid, as far as that is known.
    PaidParts paid();

    /// The way to give cash.
    PaymentMethod cash();

    /// Cash is rounded to multiples of this many minor units; 0 for off.
    long cashStep();

    /// What would be given back for everything.
    Money left();

    /// A receipt.
    ///
    /// @param state its sale, with what came back of it
    record OfReceipt(Returnable state) implements Source {
        @Override
        public PaidParts paid() {
            return state.paid();
        }

        @Override
        public PaymentMethod cash() {
            return state.cash();
        }

        @Override
        public long cashStep() {
            return state.cashStep();
        }

        @Override
        public Money left() {
            return state.left();
        }

        List<Goods.Sold> goods() {
            return state.lines().stream().map(Goods.Sold::new).toList();
        }
    }

    /// No receipt.
    record WithoutReceipt(PaymentMethod cash, long cashStep) implements Source {
        @Override
        public PaidParts paid() {
            return PaidParts.unknown();
        }

        @Override
        public Money left() {
            return Money.ZERO;
        }
    }
}
