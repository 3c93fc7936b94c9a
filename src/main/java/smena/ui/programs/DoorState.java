package smena.ui.programs;

import smena.domain.Problem;

/// Whether other programs are answered now.
public sealed interface DoorState {
    /// Nobody is.
    record Shut() implements DoorState {}

    /// They are, at `address`, such as `http://127.0.0.1:8765/api/services`.
    record Open(String address) implements DoorState {}

    /// They should be and are not.
    record Failed(Problem why) implements DoorState {}
}
