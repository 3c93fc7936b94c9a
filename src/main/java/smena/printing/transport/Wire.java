package smena.printing.transport;

import java.time.Duration;

/// An open way to a printer, for one job. None of its steps takes longer than it may, and each ends
/// soon after the thread is interrupted.
interface Wire extends AutoCloseable {
    /// Stands for no byte in time.
    int SILENCE = -1;

    /// Stands for no byte ever: the printer hung up.
    int HUNG_UP = -2;

    /// The bytes that have left so far, or may have; some of them may still be on their way.
    int sent();

    /// Sends all of it.
    ///
    /// @param stall the longest time without a byte taken
    /// @param whole the longest time for all of them
    void send(byte[] bytes, Duration stall, Duration whole) throws TransportException;

    /// The next byte the printer says, 0 to 255, or [#SILENCE] or [#HUNG_UP].
    int read(Duration limit) throws TransportException;

    /// Ends in good order after everything was sent: what is on its way still arrives.
    void hangUp() throws TransportException;

    @Override
    void close();
}
