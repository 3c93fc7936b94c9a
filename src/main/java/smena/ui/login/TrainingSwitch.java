package smena.ui.login;

/// The way to the till for training, or back to the real one.
///
/// @param training whether this one is for training
/// @param go closes this till and opens the other
public record TrainingSwitch(boolean training, Runnable go) {}
