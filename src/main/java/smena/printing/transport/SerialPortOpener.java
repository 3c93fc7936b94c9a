package smena.printing.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import smena.domain.shop.PrinterAddress;
import smena.service.ports.PrintTrouble;

import java.util.Locale;

/// Opens serial ports: eight bits, no parity, one stop bit, the usual settings of receipt printers.
final class SerialPortOpener {
    private static final int DATA_BITS = 8;
    private static final int WINDOWS_ACCESS_DENIED = 5;

    private SerialPortOpener() {}

    /// Opens the port; may hang with its driver.
    static SerialPort open(PrinterAddress.Serial address) throws TransportException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(address.port());
        } catch (SerialPortInvalidPortException e) {
            throw new TransportException(PrintTrouble.DEVICE_MISSING, e);
        }
        port.setComPortParameters(
                address.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        // XOFF is obeyed; control lines, if the printer uses them, are checked before each piece.
        port.setFlowControl(SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        if (!port.openPort()) {
            int code = port.getLastErrorCode();
            throw new TransportException(why(code), address.port() + ": error " + code);
        }
        return port;
    }

    private static PrintTrouble why(int code) {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            return code == WINDOWS_ACCESS_DENIED
                    ? PrintTrouble.DEVICE_BUSY
                    : PrintTrouble.DEVICE_MISSING;
        }
        return switch (code) {
            case NativeFile.ACCESS_DENIED, NativeFile.NOT_PERMITTED -> PrintTrouble.NOT_ALLOWED;
            case NativeFile.BUSY -> PrintTrouble.DEVICE_BUSY;
            case NativeFile.NO_SUCH_FILE, NativeFile.NO_SUCH_ADDRESS, NativeFile.NO_SUCH_DEVICE ->
                    PrintTrouble.DEVICE_MISSING;
            default -> PrintTrouble.NOT_REACHABLE;
        };
    }
}
