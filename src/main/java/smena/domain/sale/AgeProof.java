package smena.domain.sale;

/// How a customer's age was found out.
public enum AgeProof {
    /// A passport or an identity card.
    PASSPORT,
    /// A driving licence.
    LICENCE,
    /// Nobody could take the customer for younger.
    OBVIOUS,
    /// Another program says that it was checked.
    PROGRAM
}
