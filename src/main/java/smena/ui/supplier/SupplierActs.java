package smena.ui.supplier;

import javafx.scene.Node;

import smena.domain.stock.SupplierEntry;

/// What can be done on the page of suppliers, with the one that is selected.
interface SupplierActs {
    /// Adds a supplier.
    void add();

    /// Pays them.
    void pay();

    /// Begins a receipt of goods from them.
    void receive();

    /// Shows what is done more rarely, below `place`.
    void more(Node place);

    /// Shows the paper of an entry.
    void open(SupplierEntry entry);
}
