package smena.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.DebtFilter;
import smena.domain.customer.Repayment;
import smena.domain.stock.ProductMovement;
import smena.service.Services;
import smena.service.ports.Receipt;
import smena.ui.customer.CustomersPage;
import smena.ui.customer.RepaymentDialogs;
import smena.ui.kit.Background;
import smena.ui.office.OfficeEntry.Waiting;
import smena.ui.office.OfficePage;
import smena.ui.shell.UiContext;

import java.util.function.Function;
import java.util.function.Supplier;

/// Makes the page of customers, and counts whoever should have paid by now.
final class CustomerPages {
    private final Supplier<RepaymentDialogs> dialogs;
    private final Function<Receipt, byte[]> receipts;
    private final Function<Repayment, byte[]> slips;
    private final Supplier<String> shop;
    private final ObjectProperty<Waiting> waiting =
            new SimpleObjectProperty<>(new Waiting(0, false));

    /// @param dialogs takes repayments
    /// @param receipts draws the receipt of a sale or a refund as a PNG
    /// @param slips draws the slip of a repayment as a PNG
    /// @param shop the shop's name now
    CustomerPages(
            Supplier<RepaymentDialogs> dialogs,
            Function<Receipt, byte[]> receipts,
            Function<Repayment, byte[]> slips,
            Supplier<String> shop) {
        this.dialogs = dialogs;
        this.receipts = receipts;
        this.slips = slips;
        this.shop = shop;
    }

    /// How many debts are overdue, as it was last read.
    ObjectProperty<Waiting> waiting() {
        return waiting;
    }

    /// Counts them anew.
    void count(Services services, Background reading) {
        reading.call(() -> services.customers().count(DebtFilter.OVERDUE, "")).deliver(this::late);
    }

    private void late(int overdue) {
        waiting.set(new Waiting(overdue, overdue > 0));
    }

    OfficePage page(UiContext ui, Services services, Background reading) {
        CustomersPage page =
                new CustomersPage(
                        ui,
                        services.customers(),
                        dialogs.get(),
                        entry -> paper(services, entry),
                        shop.get(),
                        reading);
        page.overdue()
                .subscribe(
                        overdue -> {
                            if (overdue != null) {
                                late(overdue);
                            }
                        });
        return page;
    }

    /// The receipt of the sale or refund that moved goods, as a PNG.
    byte[] receipt(Services services, ProductMovement one) {
        long row = one.movement().paper();
        return one.paper() == ProductMovement.Paper.SALE
                ? sale(services, row)
                : refund(services, row);
    }

    /// The receipt of a sale as a PNG.
    byte[] sale(Services services, long row) {
        return receipts.apply(
                services.selling().find(row).map(Receipt::of).orElseThrow(CustomerPages::nothing));
    }

    /// The receipt of a refund as a PNG.
    byte[] refund(Services services, long row) {
        return receipts.apply(
                services.refunds().find(row).map(Receipt::of).orElseThrow(CustomerPages::nothing));
    }

    /// The paper of an entry of an account as a PNG. Refuses a correction, which has none.
    byte[] paper(Services services, AccountEntry entry) {
        return switch (entry.kind()) {
            case SALE -> sale(services, entry.documentId());
            case REFUND -> refund(services, entry.documentId());
            case REPAYMENT, REVERSAL ->
                    slips.apply(
                            services.repayments()
                                    .find(entry.documentId())
                                    .orElseThrow(CustomerPages::nothing));
            case CORRECTION -> throw nothing();
        };
    }

    private static Refused nothing() {
        return new Refused(new Problem.NothingToPrint());
    }
}
