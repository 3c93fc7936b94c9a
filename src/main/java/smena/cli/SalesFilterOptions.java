package smena.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import smena.domain.figures.SalesFacet;

import java.util.EnumMap;
import java.util.Map;

/// What `smena report sales` is narrowed to.
final class SalesFilterOptions {
    @Option(names = "--category", paramLabel = "NAME")
    private @Nullable String category;

    @Option(names = "--cashier", paramLabel = "NAME")
    private @Nullable String cashier;

    @Option(names = "--method", paramLabel = "CODE")
    private @Nullable String method;

    @Option(names = "--customer", paramLabel = "NAME")
    private @Nullable String customer;

    @Option(names = "--supplier", paramLabel = "NAME")
    private @Nullable String supplier;

    /// What was typed of each.
    Map<SalesFacet, String> typed() {
        Map<SalesFacet, String> typed = new EnumMap<>(SalesFacet.class);
        put(typed, SalesFacet.CATEGORY, category);
        put(typed, SalesFacet.CASHIER, cashier);
        put(typed, SalesFacet.METHOD, method);
        put(typed, SalesFacet.CUSTOMER, customer);
        put(typed, SalesFacet.SUPPLIER, supplier);
        return typed;
    }

    private static void put(
            Map<SalesFacet, String> typed, SalesFacet facet, @Nullable String text) {
        if (text != null) {
            typed.put(facet, text);
        }
    }
}
