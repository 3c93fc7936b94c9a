package smena.bench;

import smena.domain.customer.AccountStatement;
import smena.domain.customer.DebtorList;
import smena.domain.customer.Repayment;
import smena.domain.figures.LossSheet;
import smena.domain.figures.SalesSheet;
import smena.domain.shift.CashMovement;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.ShopSettings;
import smena.domain.stock.OrderList;
import smena.domain.stock.UncountedList;
import smena.service.ports.Receipt;
import smena.service.ports.SamplePaper;
import smena.service.ports.Typesetter;

/// No paper: nothing is printed while a bench runs.
final class NoPaper implements Typesetter {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] receipt(
            Receipt receipt, ShopSettings shop, PaperTexts texts, int copy, String language) {
        return NOTHING;
    }

    @Override
    public byte[] report(ShiftReport report, int copy, String language) {
        return NOTHING;
    }

    @Override
    public byte[] copyOf(byte[] page, int copy, String language) {
        return page;
    }

    @Override
    public byte[] cashMovement(
            CashMovement movement, ShopSettings shop, int copy, String language) {
        return NOTHING;
    }

    @Override
    public byte[] repayment(Repayment repayment, ShopSettings shop, int copy, String language) {
        return NOTHING;
    }

    @Override
    public byte[] statement(AccountStatement statement, ShopSettings shop, String language) {
        return NOTHING;
    }

    @Override
    public byte[] debtors(DebtorList debtors, ShopSettings shop, String language) {
        return NOTHING;
    }

    @Override
    public byte[] order(OrderList order, ShopSettings shop, String language) {
        return NOTHING;
    }

    @Override
    public byte[] orderPages(OrderList order, ShopSettings shop, String mark, String language) {
        return NOTHING;
    }

    @Override
    public byte[] salesPages(SalesSheet sheet, ShopSettings shop, String mark, String language) {
        return NOTHING;
    }

    @Override
    public byte[] controlPages(LossSheet sheet, ShopSettings shop, String mark, String language) {
        return NOTHING;
    }

    @Override
    public byte[] control(LossSheet sheet, ShopSettings shop, String language) {
        return NOTHING;
    }

    @Override
    public byte[] uncounted(UncountedList list, ShopSettings shop, String language) {
        return NOTHING;
    }

    @Override
    public byte[] test(ShopSettings shop, PrinterSetup printer, String language) {
        return NOTHING;
    }

    @Override
    public byte[] preview(SamplePaper paper, ShopSettings shop, PaperTexts texts, String language) {
        return NOTHING;
    }

    @Override
    public byte[] logo(byte[] picture) {
        return NOTHING;
    }
}
