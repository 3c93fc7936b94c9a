package smena.ui.programs;

/// What the page needs of the program around it.
public interface ProgramsRoom {
    /// Whether other programs are answered now.
    DoorState door();

    /// Takes up what was set. Waits until calls that are being answered have ended.
    void renew();
}
