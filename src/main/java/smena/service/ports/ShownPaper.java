package smena.service.ports;

import java.nio.file.Path;

/// A page that was "printed" on the screen.
///
/// @param png its picture, which stays until newer ones push it out
public record ShownPaper(long job, PrintKind kind, Path png) {}
