package smena.domain.customer;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.money.Money;

/// What is known of a customer, as it is typed and kept.
///
/// @param name as it is shown, at most 80 characters
/// @param phone its digits, see [Phone]; may be empty
/// @param card the code of the shop's card; may be empty
/// @param taxId the tax id; may be empty
/// @param notes for the people at the till; may be empty
/// @param terms what is granted
public record CustomerFacts(
        String name, String phone, String card, String taxId, String notes, Terms terms) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CARD = 40;
    private static final int LONGEST_TAX_ID = 20;
    private static final int LONGEST_LIST = 40;
    private static final int LONGEST_NOTES = 200;
    private static final int LONGEST_DAYS = 365;
    private static final int WHOLE = 10_000;

    /// What a customer is granted.
    ///
    /// @param discount in ten-thousandths: 500 is 5 %
    /// @param priceList the name of their price list; empty for the catalogue's prices
    /// @param limit the most they may owe without anybody's approval
    /// @param daysToPay how many days after the sale it is due
    public record Terms(int discount, String priceList, Money limit, int daysToPay) {
        /// Nothing is granted.
        public static final Terms NONE = new Terms(0, "", Money.ZERO, 0);
    }

    /// Somebody of whom only the name and the phone are known.
    public static CustomerFacts of(String name, String phone) {
        return new CustomerFacts(name, phone, "", "", "", Terms.NONE);
    }

    /// The same with other terms.
    public CustomerFacts with(Terms other) {
        return new CustomerFacts(name, phone, card, taxId, notes, other);
    }

    /// The same tidied up. Refuses what cannot be kept.
    public CustomerFacts checked() {
        Money limit = terms.limit();
        if (limit.isNegative() || limit.compareTo(Money.LARGEST_PRICE) > 0) {
            throw new Refused(new Problem.BadAmount());
        }
        if (terms.discount() < 0 || terms.discount() > WHOLE) {
            throw new Refused(new Problem.BadCustomerDiscount());
        }
        if (terms.daysToPay() < 0 || terms.daysToPay() > LONGEST_DAYS) {
            throw new Refused(new Problem.BadDaysToPay(LONGEST_DAYS));
        }
        return new CustomerFacts(
                TypedText.required(name, LONGEST_NAME, new Problem.BadName()),
                Phone.of(phone),
                text(card, LONGEST_CARD),
                text(taxId, LONGEST_TAX_ID),
                text(notes, LONGEST_NOTES),
                new Terms(
                        terms.discount(),
                        text(terms.priceList(), LONGEST_LIST),
                        limit,
                        terms.daysToPay()));
    }

    private static String text(String typed, int longest) {
        return TypedText.optional(typed, longest, new Problem.TextTooLong(longest));
    }
}
