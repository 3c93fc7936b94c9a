package smena.ui.product;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A code in the form: the code stays, what it stands for is typed.
final class CodeRow {
    private final String code;
    private final StringProperty pack;
    private final StringProperty price;

    CodeRow(CodeDraft draft, Runnable typed) {
        code = draft.code();
        pack = new SimpleStringProperty(draft.pack());
        price = new SimpleStringProperty(draft.price());
        pack.addListener(_ -> typed.run());
        price.addListener(_ -> typed.run());
    }

    String code() {
        return code;
    }

    /// How much it stands for, as typed; empty for one.
    StringProperty packProperty() {
        return pack;
    }

    /// What a pack costs, as typed.
    StringProperty priceProperty() {
        return price;
    }

    CodeDraft draft() {
        // What a single piece costs is on the card.
        return new CodeDraft(code, pack.get(), pack.get().isEmpty() ? "" : price.get());
    }
}
