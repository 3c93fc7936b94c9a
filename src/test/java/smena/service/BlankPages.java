package smena.service;

import smena.domain.sale.Sale;
import smena.domain.shift.CashMovement;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.service.ports.Typesetter;

/// Sets empty pages, for tests that print nothing.
public final class BlankPages implements Typesetter {
    @Override
    public byte[] sale(Sale sale, ShopSettings shop, int copy, String language) {
        return new byte[0];
    }

    @Override
    public byte[] report(ShiftReport report, int copy, String language) {
        return new byte[0];
    }

    @Override
    public byte[] cashMovement(CashMovement movement, ShopSettings shop, int copy, String tag) {
        return new byte[0];
    }

    @Override
    public byte[] test(ShopSettings shop, String language) {
        return new byte[0];
    }
}
