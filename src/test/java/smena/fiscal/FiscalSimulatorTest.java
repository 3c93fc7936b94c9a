package smena.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.TaxRate;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Sale;
import smena.service.ports.FiscalBlock;
import smena.service.ports.FiscalModule.Answer;
import smena.service.ports.FiscalModule.Document;
import smena.service.ports.FiscalModule.Kind;
import smena.service.ports.FiscalModule.Reason;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class FiscalSimulatorTest {
    private static final TaxRate VAT = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);
    private static final Money PRICE = Money.of(400_000);
    private final FiscalSimulator module = new FiscalSimulator();

    @Test
    void everySignSaysThatItIsSimulated() {
        FiscalBlock block = registered(document(1, Kind.SALE));
        assertTrue(block.simulated());
        assertTrue(block.module().contains("SIMULATOR") && block.qr().contains("SIMULATOR"));
        assertTrue(block.sign().startsWith("SIM"));
    }

    @Test
    void theSameDocumentAgainGetsTheSameAnswerAndAnotherItsOwn() {
        FiscalBlock first = registered(document(1, Kind.SALE));
        FiscalBlock second = registered(document(2, Kind.REFUND));
        assertEquals(first, registered(document(1, Kind.SALE)));
        assertEquals("1", first.number());
        assertEquals("2", second.number());
        assertNotEquals(first.sign(), second.sign());
    }

    @Test
    void anEmptyDocumentIsRefused() {
        Document empty = new Document(new UUID(0, 3), Kind.SALE, sale(List.of()), Optional.empty());
        Answer.Refused refused = assertInstanceOf(Answer.Refused.class, module.register(empty));
        assertEquals(Reason.DOCUMENT, refused.reason());
        assertEquals(Optional.empty(), module.state().trouble());
    }

    private FiscalBlock registered(Document document) {
        return assertInstanceOf(Answer.Registered.class, module.register(document)).block();
    }

    private static Document document(long id, Kind kind) {
        Sale.Line line =
                new Sale.Line(
                        1,
                        1,
                        "",
                        "Non",
                        Unit.PIECE,
                        PRICE,
                        Quantity.ONE,
                        PRICE,
                        Money.ZERO,
                        PRICE,
                        VAT,
                        PRICE.taxAt(VAT),
                        "");
        return new Document(new UUID(0, id), kind, sale(List.of(line)), Optional.empty());
    }

    private static Sale sale(List<Sale.Line> lines) {
        return new Sale(
                1,
                new UUID(0, 1),
                1,
                "SALE-2026-00001",
                1,
                new Employee(1, "Dilnoza", Role.CASHIER),
                Instant.EPOCH,
                0,
                LocalDate.EPOCH,
                lines,
                List.of(),
                PRICE,
                Money.ZERO,
                PRICE,
                Money.ZERO,
                Money.ZERO,
                "00".repeat(32));
    }
}
