package smena.service.ports;

import smena.domain.sale.Sale;

import java.util.Optional;
import java.util.UUID;

/// The device or service of the tax authority that registers sales. A driver implements this, as
/// described in `src/docs/fiscal.md`. Without one nothing is registered, and receipts say that they
/// are not fiscal.
///
/// All methods may block for seconds; they are called one at a time, on a thread of their own and
/// never on the FX thread.
public interface FiscalModule {
    /// What is to be registered.
    enum Kind {
        SALE,
        REFUND
    }

    /// A document to register.
    ///
    /// @param uuid unique to the document: the same one again must give the same answer again
    /// @param sale the figures; of a refund what is given back, all amounts positive
    /// @param original of a refund: what the module returned for the sale; empty where it was sold
    ///     without a module
    record Document(UUID uuid, Kind kind, Sale sale, Optional<FiscalBlock> original) {}

    /// The result of a registration.
    sealed interface Answer {
        /// The module registered it.
        record Registered(FiscalBlock block) implements Answer {}

        /// The module certainly did not register it.
        ///
        /// @param words the module's own, for the log and the manager
        record Refused(Reason reason, String words) implements Answer {}

        /// It is not known: the connection broke after the request. Retrying with the same `uuid`
        /// settles it.
        record Unknown(String words) implements Answer {}
    }

    /// Why a module did not take a document.
    enum Reason {
        /// It does not answer.
        NOT_REACHABLE,
        /// Its memory is full, or it has too many documents that were never sent to the tax
        /// authority.
        FULL,
        /// Its shift must be opened or closed first.
        SHIFT,
        /// The document lacks something: a goods code, a tax rate.
        DOCUMENT,
        /// Anything else.
        OTHER
    }

    /// The module's state.
    ///
    /// @param serial its serial number; empty where it does not answer
    /// @param unsent documents it has not sent on to the tax authority yet
    /// @param trouble why it would refuse now; empty where it would not
    record State(String serial, long unsent, Optional<Reason> trouble) {}

    /// Registers a document. Never throws for device failures, and never makes up a sign: what it
    /// returns came from the module.
    Answer register(Document document);

    /// Asks the module for its state.
    State state();
}
