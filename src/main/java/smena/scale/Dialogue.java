package smena.scale;

import smena.scale.Answer.NoAnswer;
import smena.service.ports.WeightReading;

import java.io.IOException;

/// What a scale is asked, and what its answers mean. It keeps nothing between two questions.
public sealed interface Dialogue permits Toledo8217, CasDialogue, MassaK100 {
    /// Asks for the weight.
    ///
    /// @throws IOException if the line is lost
    /// @throws NoAnswer if the answer does not come, or not all of it
    WeightReading weigh(ByteLine line) throws IOException, NoAnswer;

    /// Whether it has a command that makes the scale zero.
    boolean canZero();

    /// Makes the scale zero, where it can.
    ///
    /// @return whether the scale did it
    boolean zero(ByteLine line) throws IOException, NoAnswer;
}
