package smena.service;

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

/// Sets empty pages, for tests that print nothing.
public final class BlankPages implements Typesetter {
    @Override
    public byte[] receipt(
            Receipt receipt, ShopSettings shop, PaperTexts texts, int copy, String language) {
        return new byte[0];
    }

    @Override
    public byte[] report(ShiftReport report, int copy, String language) {
        return new byte[0];
    }

    @Override
    public byte[] copyOf(byte[] page, int copy, String language) {
        return page;
    }

    @Override
    public byte[] cashMovement(CashMovement movement, ShopSettings shop, int copy, String tag) {
        return new byte[0];
    }

    @Override
    public byte[] repayment(Repayment repayment, ShopSettings shop, int copy, String language) {
        return new byte[0];
    }

    @Override
    public byte[] statement(AccountStatement statement, ShopSettings shop, String language) {
        return new byte[0];
    }

    @Override
    public byte[] debtors(DebtorList debtors, ShopSettings shop, String language) {
        return new byte[0];
    }

    @Override
    public byte[] order(OrderList order, ShopSettings shop, String language) {
        return new byte[0];
    }

    @Override
    public byte[] orderPages(OrderList order, ShopSettings shop, String mark, String language) {
        return new byte[0];
    }

    @Override
    public byte[] salesPages(SalesSheet sheet, ShopSettings shop, String mark, String language) {
        return new byte[0];
    }

    @Override
    public byte[] controlPages(LossSheet sheet, ShopSettings shop, String mark, String language) {
        return new byte[0];
    }

    @Override
    public byte[] control(LossSheet sheet, ShopSettings shop, String language) {
        return new byte[0];
    }

    @Override
    public byte[] uncounted(UncountedList list, ShopSettings shop, String language) {
        return new byte[0];
    }

    @Override
    public byte[] test(ShopSettings shop, PrinterSetup printer, String language) {
        return new byte[0];
    }

    @Override
    public byte[] preview(SamplePaper paper, ShopSettings shop, PaperTexts texts, String language) {
        return new byte[0];
    }

    @Override
    public byte[] logo(byte[] picture) {
        return new byte[0];
    }
}
