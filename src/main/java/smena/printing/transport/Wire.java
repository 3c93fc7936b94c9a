package smena.printing.transport;

import java.time.Duration;

/// An open way to a printer, for one job. Each of its steps has a time limit, and ends soon after
/// the thread is interrupted.
interface Wire extends AutoCloseable {
    /// Returned where no byte came in time.
    int SILENCE = -1;

    /// Returned where no byte will ever come: the printer hung up.
    int HUNG_UP = -2;

    /// The bytes that have left so far, or may have; some of them may still be on their way.
    int sent();

    /// Sends all of it.
    ///
    /// @param stall the longest time without a byte taken
    /// @param whole the longest time for all of them
    void send(byte[] bytes, Duration stall, Duration whole) throws TransportException;

    /// The next byte the printer sends, 0 to 255, or [#SILENCE] or [#HUNG_UP].
    int read(Duration limit) throws TransportException;

    /// Ends in good order after everything was sent: what is on its way still arrives.
    void hangUp() throws TransportException;

    @Override
    void close();
}
