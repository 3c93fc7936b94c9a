package smena.cli;

import java.io.PrintWriter;

/// Where the command line writes.
///
/// @param out answers
/// @param err progress and what is wrong
/// @param live whether a person watches `err`, so that a line may be overwritten
public record Terminal(PrintWriter out, PrintWriter err, boolean live) {}
