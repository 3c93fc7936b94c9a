package smena.ui.settings;

/// A part of the program that others made.
///
/// @param name such as `jooq`
/// @param version such as `3.21.9`; empty where this program was started without its file
/// @param licence as SPDX writes it, such as `Apache-2.0`
public record SoftwarePart(String name, String version, String licence) {}
