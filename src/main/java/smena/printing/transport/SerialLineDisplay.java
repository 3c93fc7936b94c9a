package smena.printing.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import org.jspecify.annotations.Nullable;

import smena.domain.display.LineDisplaySetup;
import smena.domain.shop.PrinterAddress;
import smena.printing.document.CodePage;
import smena.printing.document.DisplayText;
import smena.printing.escpos.DisplayCommands;
import smena.service.ports.LineDisplay;

import java.io.IOException;
import java.time.Duration;

/// A display at a serial port, including a virtual one over USB. The port is opened for the first
/// text, and anew after it was lost.
public final class SerialLineDisplay implements LineDisplay {
    private static final Duration OPENING = Duration.ofSeconds(2);
    private static final Duration STALL = Duration.ofSeconds(1);
    private static final Duration WHOLE = Duration.ofSeconds(3);

    private final LineDisplaySetup setup;
    private final DisplayCommands commands;
    private final DisplayText text;
    private final WireFactory way;
    private @Nullable Wire wire;

    public SerialLineDisplay(LineDisplaySetup setup) {
        this.setup = setup;
        commands = DisplayCommands.of(setup.kind());
        text =
                new DisplayText(
                        CodePage.named(setup.codePage()).orElseGet(CodePage.all()::getFirst));
        way = new SerialLine(new PrinterAddress.Serial(setup.place(), setup.baud()), OPENING);
    }

    /// Whether the computer has the port now; nothing is sent.
    public static boolean isPlugged(LineDisplaySetup setup) {
        try {
            SerialPort.getCommPort(setup.place());
            return true;
        } catch (SerialPortInvalidPortException e) {
            return false;
        }
    }

    @Override
    public void show(Lines lines) throws IOException {
        try {
            opened().send(
                            commands.lines(
                                    text.line(lines.upper()),
                                    text.line(lines.lower()),
                                    setup.table()),
                            STALL,
                            WHOLE);
        } catch (TransportException e) {
            close();
            throw new IOException(setup.place() + ": " + e.getMessage(), e);
        }
    }

    private Wire opened() throws TransportException {
        Wire open = wire;
        if (open == null) {
            open = way.open();
            wire = open;
            open.send(commands.opening(), STALL, WHOLE);
        }
        return open;
    }

    @Override
    public void close() {
        Wire open = wire;
        wire = null;
        if (open != null) {
            open.close();
        }
    }
}
