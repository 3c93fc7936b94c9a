package smena.printing;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import smena.domain.shop.PrinterAddress;
import smena.service.ports.Trouble;

import java.util.Locale;

/// Opens serial ports: eight bits, no parity, one stop bit, as receipt printers come.
final class SerialPlug {
    private static final int DATA_BITS = 8;
    private static final int WINDOWS_ACCESS_DENIED = 5;

    private SerialPlug() {}

    /// Opens the port; may hang with its driver.
    static SerialPort open(PrinterAddress.Serial address) throws Stopped {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(address.port());
        } catch (SerialPortInvalidPortException e) {
            throw new Stopped(Trouble.DEVICE_MISSING, e);
        }
        port.setComPortParameters(
                address.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        // A printer that says XOFF is heard; one that uses its wires is asked before each piece.
        port.setFlowControl(SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        if (!port.openPort()) {
            int code = port.getLastErrorCode();
            throw new Stopped(why(code), address.port() + ": error " + code);
        }
        return port;
    }

    private static Trouble why(int code) {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            return code == WINDOWS_ACCESS_DENIED ? Trouble.DEVICE_BUSY : Trouble.DEVICE_MISSING;
        }
        return switch (code) {
            case NativeFile.ACCESS_DENIED, NativeFile.NOT_PERMITTED -> Trouble.NOT_ALLOWED;
            case NativeFile.BUSY -> Trouble.DEVICE_BUSY;
            case NativeFile.NO_SUCH_FILE, NativeFile.NO_SUCH_ADDRESS, NativeFile.NO_SUCH_DEVICE ->
                    Trouble.DEVICE_MISSING;
            default -> Trouble.NOT_REACHABLE;
        };
    }
}
