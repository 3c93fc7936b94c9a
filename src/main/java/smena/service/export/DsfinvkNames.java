package smena.service.export;

import smena.domain.money.TaxRate;
import smena.domain.sale.PaymentMethod;

/// The codes and names of DSFinV-K.
final class DsfinvkNames {
    /// "Not taxable" in DSFinV-K: cash movements without a sale.
    static final String NOT_TAXABLE = "5";

    /// A debt that was paid back.
    static final String REPAYMENT = "Forderungsaufloesung";

    /// DSFinV-K leaves the numbers from 1000 on to each user; below are the German rates.
    private static final int OWN = 1000;

    /// No rate takes more than 100 %.
    private static final int EXEMPT = 11_000;

    private DsfinvkNames() {}

    /// The key of a rate: 1000 plus its basis points, 2200 for 12 %; 12000 for exempt.
    static String rate(String kind, long basisPoints) {
        return Long.toString(
                OWN + (kind.equals(TaxRate.Kind.EXEMPT.name()) ? EXEMPT : basisPoints));
    }

    /// The type of a payment method.
    static String method(PaymentMethod.Kind kind) {
        return switch (kind.means()) {
            case CASH -> "Bar";
            case BANK -> "Unbar";
            case SERVICE -> "ElZahlungsdienstleister";
            case NONE -> "Keine";
        };
    }

    /// The type of a cash movement.
    static String movement(String kind) {
        return switch (kind) {
            case "PAY_IN" -> "Einzahlung";
            case "PAY_OUT" -> "Auszahlung";
            default -> "Geldtransit";
        };
    }
}
