package smena.printing.layout;

import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shift.CashMovement;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.fiscal.FiscalSimulator;
import smena.service.ports.FiscalModule;
import smena.service.ports.Receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A busy day of an invented grocery, under the name of the actual shop: papers to look at before
/// anything has been sold.
final class SampleShop {
    static final Employee CASHIER = new Employee(1, "Dilnoza Karimova", Role.CASHIER);
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final Instant OPENED = Instant.parse("2026-03-01T04:02:00Z");
    static final Instant CLOSED = Instant.parse("2026-03-01T17:07:00Z");
    static final int TASHKENT = 5 * 3600;
    static final String HASH = "7f3a91c055de20b48c1e04aad9f26b17e5b20c6643f1d98ab07754ce12d3f86a";
    static final long SHIFT = 42;

    private final ShopSettings shop;

    SampleShop(ShopSettings shop) {
        this.shop = shop;
    }

    Receipt sale() {
        return Receipt.of(SampleSale.sale());
    }

    Receipt refund() {
        return new Receipt(
                Receipt.Kind.REFUND,
                SampleSale.refund(),
                Optional.of(new Receipt.Origin(SampleSale.NUMBER, DAY)),
                Optional.empty());
    }

    Receipt training() {
        return new Receipt(
                Receipt.Kind.TRAINING, SampleSale.sale(), Optional.empty(), Optional.empty());
    }

    /// A sale registered by the simulator, which says on paper that it is one.
    Receipt fiscal() {
        Receipt sale = sale();
        FiscalModule.Answer answer =
                new FiscalSimulator()
                        .register(
                                new FiscalModule.Document(
                                        sale.sale().uuid(),
                                        FiscalModule.Kind.SALE,
                                        sale.sale(),
                                        Optional.empty()));
        return answer instanceof FiscalModule.Answer.Registered(var block)
                ? new Receipt(sale.kind(), sale.sale(), sale.origin(), Optional.of(block))
                : sale;
    }

    ShiftReport x() {
        return SampleShift.report(head(), false);
    }

    ShiftReport z() {
        return SampleShift.report(head(), true);
    }

    CashMovement safeDrop() {
        return new CashMovement(
                1,
                SHIFT,
                CashMovement.Kind.SAFE_DROP,
                SampleSale.sum(1_500_000),
                "",
                CASHIER,
                CLOSED,
                TASHKENT);
    }

    private ShiftReport.Shop head() {
        return new ShiftReport.Shop(shop.name(), shop.address(), shop.taxId(), shop.till());
    }
}
