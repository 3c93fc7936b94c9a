package smena.domain.gs1;

/// What a scanned text is.
public sealed interface Reading {
    /// No element string: a code like any other.
    record Plain() implements Reading {}

    /// An element string.
    record Whole(ElementString string) implements Reading {}

    /// An element string of which nothing can be trusted.
    record Broken(CodeFault fault) implements Reading {}
}
