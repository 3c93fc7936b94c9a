package smena.service.ports;

import smena.domain.sale.Sale;

import java.util.Optional;
import java.util.UUID;

/// The device or service of the tax authority that registers sales. A driver implements this; how
/// is told in `src/docs/fiscal.md`. Without one nothing is registered, and receipts say that they
/// are not fiscal.
///
/// All methods may block for seconds, are called on a thread of their own and never on the
/// screen's, one at a time.
public interface FiscalModule {
    /// What is to be registered.
    enum Kind {
        SALE,
        REFUND
    }

    /// A document to register.
    ///
    /// @param uuid its own for ever: the same one again must give the same answer again
    /// @param sale the figures; of a refund what is given back, all of it above nothing
    /// @param original of a refund: what the module gave for the sale; empty where it was sold
    ///     without a module
    record Document(UUID uuid, Kind kind, Sale sale, Optional<FiscalBlock> original) {}

    /// How it went.
    sealed interface Answer {
        /// The module took it.
        record Registered(FiscalBlock block) implements Answer {}

        /// The module surely did not take it.
        ///
        /// @param words the module's own, for the log and the manager
        record Refused(Reason reason, String words) implements Answer {}

        /// Nobody knows: the line broke behind the question. Asking again with the same `uuid`
        /// settles it.
        record Unknown(String words) implements Answer {}
    }

    /// Why a module did not take a document.
    enum Reason {
        /// It does not answer.
        NOT_REACHABLE,
        /// Its memory is full, or it has too many documents that were never sent on.
        FULL,
        /// Its shift must be opened or closed first.
        SHIFT,
        /// It lacks something in the document: a goods code, a tax rate.
        DOCUMENT,
        /// Anything else.
        OTHER
    }

    /// How the module is.
    ///
    /// @param serial its serial number; empty where it does not answer
    /// @param unsent documents it has not sent on to the tax authority yet
    /// @param trouble why it would refuse now; empty where it would not
    record State(String serial, long unsent, Optional<Reason> trouble) {}

    /// Registers a document. Never throws for what can go wrong with a device, and never makes up
    /// a sign: what it returns came from the module.
    Answer register(Document document);

    /// Asks the module how it is.
    State state();
}
