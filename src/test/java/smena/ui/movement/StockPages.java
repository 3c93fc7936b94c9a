package smena.ui.movement;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.ProductMovement;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestShop;
import smena.service.ports.PrintTrouble;
import smena.ui.kit.Background;
import smena.ui.office.OfficePrinters;
import smena.ui.writeoff.WriteOffServices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the pages of stock ask of a shop of the tests.
public final class StockPages {
    private StockPages() {}

    /// What the pages of write-offs and dates ask.
    public static WriteOffServices writeOffs(TestShop shop, Background reading) {
        return new WriteOffServices(
                shop.services().goods().stockPapers(),
                shop.services().goods().writeOffDrafts(),
                services(shop, reading),
                shop.services().products().catalog(),
                shop.services().prices().priceDocuments(),
                shop.services().prices().labelQueue(),
                (_, _, _) -> {});
    }

    /// Books so much of a product that keeps to a day.
    public static void receive(TestShop shop, int product, long pieces, LocalDate day) {
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        shop.product(product).id(),
                        Quantity.of(pieces),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(250_000))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(day));
        shop.services()
                .goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(
                                UUID.randomUUID(), "«Sharq Savdo» MChJ", "", false, List.of(line)));
    }

    /// One printer of the computer, which takes what it is given.
    public static OfficePrinters printers(Background aside) {
        return new OfficePrinters() {
            @Override
            public List<String> queues() {
                return List.of("Office");
            }

            @Override
            public Optional<PrintTrouble> print(String queue, String job, byte[] pdf) {
                return queue.equals("Office")
                        ? Optional.empty()
                        : Optional.of(PrintTrouble.NO_SUCH_QUEUE);
            }

            @Override
            public Background aside() {
                return aside;
            }
        };
    }

    /// Receipts are not drawn.
    public static MovementServices services(TestShop shop, Background reading) {
        return new MovementServices(
                shop.services().goods().stock(),
                shop.services().goods().stockHistory(),
                shop.services().goods().expiry(),
                (ProductMovement _) -> new byte[0],
                shop.services().goods().receiptPhotos(),
                reading);
    }
}
