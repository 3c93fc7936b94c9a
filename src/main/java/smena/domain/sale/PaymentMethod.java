package smena.domain.sale;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A way to pay, held as data of the shop.
///
/// @param id its row
/// @param code for other programs: `cash`, `card`, `click` …
/// @param kind how it behaves
/// @param name the shop's own name for it; empty to use the language's word for the code
/// @param opensDrawer whether the drawer opens
/// @param asksReference whether the cashier types the terminal's reference
public record PaymentMethod(
        long id, String code, Kind kind, String name, boolean opensDrawer, boolean asksReference) {
    /// What a new shop begins with, in this order.
    public static final List<PaymentMethod> USUAL =
            List.of(
                    usual("cash", Kind.CASH, ""),
                    usual("card", Kind.CARD, ""),
                    usual("click", Kind.WALLET, "Click"),
                    usual("payme", Kind.WALLET, "Payme"),
                    usual("uzum", Kind.WALLET, "Uzum"),
                    usual("transfer", Kind.TRANSFER, ""),
                    usual("debt", Kind.DEBT, ""),
                    usual("exchange", Kind.EXCHANGE, ""));

    private enum Trait {
        GIVES_CHANGE,
        ROUNDED,
        OPENS_DRAWER,
        ASKS_REFERENCE,
        NAMES_CUSTOMER,
        BY_CARD,
        NEVER_CHOSEN
    }

    /// What settles the sale, as an auditor tells the kinds apart.
    public enum Means {
        /// Notes and coins, which lie in the drawer.
        CASH,
        /// Money that comes through a bank.
        BANK,
        /// Money that comes through a payment service.
        SERVICE,
        /// No money: it is owed, or set off.
        NONE
    }

    /// How a method behaves. Everything that depends on it asks here, so a new kind is a new
    /// constant, its texts and its row in the table `payment_kind`.
    public enum Kind {
        /// Notes and coins; the only one that gives change.
        CASH(Means.CASH, Trait.GIVES_CHANGE, Trait.ROUNDED, Trait.OPENS_DRAWER),
        /// A bank card on the bank's own terminal.
        CARD(Means.BANK, Trait.BY_CARD),
        /// A mobile wallet.
        WALLET(Means.SERVICE),
        /// A bank transfer.
        TRANSFER(Means.BANK, Trait.ASKS_REFERENCE),
        /// Charged to a customer's account.
        DEBT(Means.NONE, Trait.NAMES_CUSTOMER),
        /// Set off between a refund and the sale it is exchanged for.
        EXCHANGE(Means.NONE, Trait.NEVER_CHOSEN);

        private final Means means;
        private final Set<Trait> traits;

        Kind(Means means, Trait... traits) {
            this.means = means;
            this.traits = EnumSet.noneOf(Trait.class);
            this.traits.addAll(Arrays.asList(traits));
        }

        /// What settles the sale.
        public Means means() {
            return means;
        }

        /// Whether it lies in the drawer and counts there.
        public boolean isInDrawer() {
            return means == Means.CASH;
        }

        /// Whether money comes in, now or later, without anybody owing it to the shop.
        public boolean bringsMoney() {
            return means != Means.NONE;
        }

        /// Whether it is paid with a bank card, at a terminal.
        public boolean isByCard() {
            return traits.contains(Trait.BY_CARD);
        }

        /// Whether it is paid with a wallet on a telephone, which a terminal may take too.
        public boolean isByWallet() {
            return means == Means.SERVICE;
        }

        /// Whether more than what is due may be tendered.
        public boolean givesChange() {
            return traits.contains(Trait.GIVES_CHANGE);
        }

        /// Whether what is settled in this way is rounded to the shop's step.
        public boolean isRounded() {
            return traits.contains(Trait.ROUNDED);
        }

        /// Whether it is owed by the customer of the sale.
        public boolean namesCustomer() {
            return traits.contains(Trait.NAMES_CUSTOMER);
        }

        /// Whether somebody may choose it; the till alone books the others.
        public boolean mayBeChosen() {
            return !traits.contains(Trait.NEVER_CHOSEN);
        }
    }

    private static PaymentMethod usual(String code, Kind kind, String name) {
        return new PaymentMethod(
                0,
                code,
                kind,
                name,
                kind.traits.contains(Trait.OPENS_DRAWER),
                kind.traits.contains(Trait.ASKS_REFERENCE));
    }

    /// The same under another name.
    public PaymentMethod named(String other) {
        return new PaymentMethod(id, code, kind, other, opensDrawer, asksReference);
    }

    /// Whether more than what is due may be tendered.
    public boolean givesChange() {
        return kind.givesChange();
    }
}
