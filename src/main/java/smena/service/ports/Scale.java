package smena.service.ports;

/// A scale at the till. Only one thread at a time uses it; each call may take as long as the scale
/// does, up to a second.
public interface Scale extends AutoCloseable {
    /// What it shows now. Trouble with the device is a state, never an exception: the next call
    /// tries anew.
    WeightReading read();

    /// Whether the till can make it zero.
    boolean canZero();

    /// Makes what it shows now zero.
    ///
    /// @return whether the scale did it
    boolean zero();

    @Override
    void close();
}
