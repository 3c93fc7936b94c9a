package smena.service.export;

import smena.domain.money.Money;
import smena.domain.shift.Drawer;
import smena.domain.shift.ShiftReport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows for Z-reports, from the figures that were frozen.
final class ClosingTables {
    private static final String TAXONOMY = "2.3";

    private final Tables tables;
    private final String currency;
    private final String code;
    private final String version;

    /// @param code the till's code, exported as its serial number
    ClosingTables(Tables tables, String currency, String code, String version) {
        this.tables = tables;
        this.currency = currency;
        this.code = code;
        this.version = version;
    }

    void z(ShiftReport z) {
        ClosingKey closingKey = ClosingKey.of(z);
        ShiftReport.Shop shop = z.shop();
        Money cash = inDrawer(z);
        tables.row(
                TableKind.CLOSINGS,
                closingKey,
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
                closingKey,
                shop.name(),
                shop.address(),
                "",
                "",
                "",
                shop.taxId());
        tables.row(
                TableKind.REGISTERS,
                closingKey,
                "Smena",
                "Smena",
                code,
                "Smena",
                version,
                currency,
                "0");
        taxes(closingKey, z);
        cashCases(closingKey, z);
        methods(closingKey, z, cash);
        tables.row(TableKind.CASH, closingKey, currency, money(cash));
    }

    private void taxes(ClosingKey closingKey, ShiftReport z) {
        rate(closingKey, DsfinvkNames.NOT_TAXABLE, 0, "not taxable");
        Map<String, List<ShiftReport.Tax>> byKey = new LinkedHashMap<>();
        for (ShiftReport.Tax tax : z.taxes()) {
            String key = DsfinvkNames.rate(tax.rate().kind().name(), tax.rate().basisPoints());
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(tax);
        }
        byKey.forEach((key, taxes) -> taxed(closingKey, key, taxes));
    }

    /// Several rates of a shop may take the same: they have one key in DSFinV-K.
    private void taxed(ClosingKey closingKey, String key, List<ShiftReport.Tax> taxes) {
        Money gross = Money.ZERO;
        Money inside = Money.ZERO;
        for (ShiftReport.Tax tax : taxes) {
            gross = gross.plus(tax.sold()).minus(tax.returned());
            inside = inside.plus(tax.soldTax()).minus(tax.returnedTax());
        }
        String names =
                taxes.stream().map(tax -> tax.rate().code()).collect(Collectors.joining(", "));
        rate(closingKey, key, taxes.getFirst().rate().basisPoints(), names);
        businessCase(closingKey, "Umsatz", "", key, gross, inside);
    }

    private void rate(ClosingKey closingKey, String key, int basisPoints, String name) {
        tables.row(TableKind.RATES, closingKey, key, ExportAmounts.money(basisPoints), name);
    }

    private void cashCases(ClosingKey closingKey, ShiftReport z) {
        Drawer drawer = z.drawer();
        bare(closingKey, "Anfangsbestand", drawer.openingCash());
        bare(closingKey, "Einzahlung", drawer.payIns());
        bare(closingKey, "Auszahlung", drawer.payOuts().negated());
        bare(closingKey, "Geldtransit", drawer.safeDrops().negated());
        bare(
                closingKey,
                DsfinvkNames.REPAYMENT,
                z.repayments().amount().minus(z.repayments().reversed()));
        bare(closingKey, "DifferenzSollIst", z.difference().orElse(Money.ZERO));
        if (!z.rounding().isZero()) {
            String type = z.rounding().isPositive() ? "Aufschlag" : "Rabatt";
            businessCase(
                    closingKey,
                    type,
                    "rounding",
                    DsfinvkNames.NOT_TAXABLE,
                    z.rounding(),
                    Money.ZERO);
        }
    }

    private void bare(ClosingKey closingKey, String type, Money amount) {
        if (!amount.isZero()) {
            businessCase(closingKey, type, "", DsfinvkNames.NOT_TAXABLE, amount, Money.ZERO);
        }
    }

    private void businessCase(
            ClosingKey closingKey, String type, String name, String key, Money gross, Money tax) {
        tables.row(
                TableKind.CASES,
                closingKey,
                type,
                name,
                "0",
                key,
                money(gross),
                money(gross.minus(tax)),
                money(tax));
    }

    private void methods(ClosingKey closingKey, ShiftReport z, Money cash) {
        tables.row(TableKind.METHODS, closingKey, "Bar", "cash", money(cash));
        for (ShiftReport.Method method : paidBy(z)) {
            if (!method.kind().isInDrawer()) {
                tables.row(
                        TableKind.METHODS,
                        closingKey,
                        DsfinvkNames.method(method.kind()),
                        method.code(),
                        money(method.sold().minus(method.returned())));
            }
        }
    }

    /// How sales and debts were paid.
    private static List<ShiftReport.Method> paidBy(ShiftReport z) {
        Map<String, ShiftReport.Method> all = new LinkedHashMap<>();
        Stream.concat(z.methods().stream(), z.repayments().methods().stream())
                .forEach(method -> all.merge(method.code(), method, ClosingTables::both));
        return List.copyOf(all.values());
    }

    private static ShiftReport.Method both(ShiftReport.Method one, ShiftReport.Method other) {
        return new ShiftReport.Method(
                one.code(),
                one.name(),
                one.kind(),
                one.count() + other.count(),
                one.sold().plus(other.sold()),
                one.returned().plus(other.returned()));
    }

    /// What was counted, or else what should have been there.
    private static Money inDrawer(ShiftReport z) {
        return z.count().flatMap(ShiftReport.Count::counted).orElse(z.expected());
    }

    private static Money withoutCash(ShiftReport z) {
        return paidBy(z).stream()
                .filter(method -> !method.kind().isInDrawer())
                .map(method -> method.sold().minus(method.returned()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static String money(Money amount) {
        return ExportAmounts.money(amount.minor());
    }
}
