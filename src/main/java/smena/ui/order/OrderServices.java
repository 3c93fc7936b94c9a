package smena.ui.order;

import smena.service.stock.Reorders;
import smena.service.stock.Stock;
import smena.ui.kit.Background;
import smena.ui.movement.MovementServices;
import smena.ui.office.OfficePrinters;

/// What the page of orders asks.
///
/// @param reorders prints and writes the list
/// @param movements what came and went of a product
/// @param printers those that take pages of A4
public record OrderServices(
        Reorders reorders, MovementServices movements, OfficePrinters printers) {
    Stock stock() {
        return movements.stock();
    }

    Background reading() {
        return movements.reading();
    }
}
