package smena.printing.transport;

import com.fazecast.jSerialComm.SerialPort;

import java.util.List;
import java.util.stream.Stream;

/// The serial ports of this computer.
public final class SerialPorts {
    private SerialPorts() {}

    /// Where they are opened; may take a moment.
    public static List<String> all() {
        return Stream.of(SerialPort.getCommPorts()).map(SerialPort::getSystemPortPath).toList();
    }
}
