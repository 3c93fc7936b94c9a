package smena.service.export;

import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.shift.Drawer;
import smena.domain.shift.ShiftReport;

/// Rows for Z-reports, from the figures that were frozen.
final class ClosingTables {
    private static final String TAXONOMY = "2.3";

    private final Tables tables;
    private final String currency;
    private final String version;

    ClosingTables(Tables tables, String currency, String version) {
        this.tables = tables;
        this.currency = currency;
        this.version = version;
    }

    void z(ShiftReport z) {
        Closing closing = Closing.of(z);
        ShiftReport.Shop shop = z.shop();
        Money cash = inDrawer(z);
        tables.row(
                TableKind.CLOSINGS,
                closing,
                z.businessDate().toString(),
                TAXONOMY,
                z.firstNumber().orElse(""),
                z.lastNumber().orElse(""),
                shop.name(),
                shop.address(),
                "",
                "",
                "",
                shop.taxId(),
                "",
                money(cash.plus(withoutCash(z))),
                money(cash));
        tables.row(
                TableKind.LOCATIONS,
                closing,
                shop.name(),
                shop.address(),
                "",
                "",
                "",
                shop.taxId());
        tables.row(
                TableKind.REGISTERS,
                closing,
                "Smena",
                "Smena",
                shop.till(),
                "Smena",
                version,
                currency,
                "0");
        taxes(closing, z);
        cashCases(closing, z);
        methods(closing, z, cash);
        tables.row(TableKind.CASH, closing, currency, money(cash));
    }

    private void taxes(Closing closing, ShiftReport z) {
        rate(closing, Keys.NOT_TAXABLE, 0, "not taxable");
        for (ShiftReport.Tax tax : z.taxes()) {
            String key = Keys.rate(tax.rate().kind().name(), tax.rate().basisPoints());
            rate(closing, key, tax.rate().basisPoints(), tax.rate().code());
            businessCase(
                    closing,
                    "Umsatz",
                    "",
                    key,
                    tax.sold().minus(tax.returned()),
                    tax.soldTax().minus(tax.returnedTax()));
        }
    }

    private void rate(Closing closing, String key, int basisPoints, String name) {
        tables.row(TableKind.RATES, closing, key, Amounts.money(basisPoints), name);
    }

    private void cashCases(Closing closing, ShiftReport z) {
        Drawer drawer = z.drawer();
        bare(closing, "Anfangsbestand", drawer.openingCash());
        bare(closing, "Einzahlung", drawer.payIns());
        bare(closing, "Auszahlung", drawer.payOuts().negated());
        bare(closing, "Geldtransit", drawer.safeDrops().negated());
        bare(closing, "DifferenzSollIst", z.difference().orElse(Money.ZERO));
        if (!z.rounding().isZero()) {
            String type = z.rounding().isPositive() ? "Aufschlag" : "Rabatt";
            businessCase(closing, type, "rounding", Keys.NOT_TAXABLE, z.rounding(), Money.ZERO);
        }
    }

    private void bare(Closing closing, String type, Money amount) {
        if (!amount.isZero()) {
            businessCase(closing, type, "", Keys.NOT_TAXABLE, amount, Money.ZERO);
        }
    }

    private void businessCase(
            Closing closing, String type, String name, String key, Money gross, Money tax) {
        tables.row(
                TableKind.CASES,
                closing,
                type,
                name,
                "0",
                key,
                money(gross),
                money(gross.minus(tax)),
                money(tax));
    }

    private void methods(Closing closing, ShiftReport z, Money cash) {
        tables.row(TableKind.METHODS, closing, "Bar", "cash", money(cash));
        for (ShiftReport.Method method : z.methods()) {
            if (method.kind() != PaymentMethod.Kind.CASH) {
                tables.row(
                        TableKind.METHODS,
                        closing,
                        Keys.method(method.kind().name()),
                        method.code(),
                        money(method.sold().minus(method.returned())));
            }
        }
    }

    /// What was counted, or what should have been there.
    private static Money inDrawer(ShiftReport z) {
        return z.count().flatMap(ShiftReport.Count::counted).orElse(z.expected());
    }

    private static Money withoutCash(ShiftReport z) {
        return z.methods().stream()
                .filter(method -> method.kind() != PaymentMethod.Kind.CASH)
                .map(method -> method.sold().minus(method.returned()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static String money(Money amount) {
        return Amounts.money(amount.minor());
    }
}
