package smena.service.ports;

import java.nio.file.Path;

/// A page that was "printed" on the screen.
///
/// @param png its picture, which is kept until newer ones replace it
public record ShownPaper(long job, PrintKind kind, Path png) {}
