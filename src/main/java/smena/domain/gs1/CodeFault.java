package smena.domain.gs1;

/// What is wrong with a code that says it is a GS1 element string.
public enum CodeFault {
    /// It ends in the midst of a field: it was not scanned whole.
    CUT,
    /// A field is longer than it may be: the scanner does not send the separator.
    NO_SEPARATOR,
    /// It names a field that does not exist.
    UNKNOWN_FIELD,
    /// A field holds characters it can not have.
    CHARACTERS,
    /// A check digit is wrong.
    CHECK_DIGIT,
    /// A date does not exist.
    DATE,
    /// A field stands there twice and says different things.
    CONTRADICTION
}
