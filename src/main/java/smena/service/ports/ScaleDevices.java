package smena.service.ports;

import smena.domain.shop.ScaleSetup;

import java.util.List;

/// The scales that this computer can reach.
public interface ScaleDevices {
    /// A serial port of this computer.
    ///
    /// @param path as the scale's setup names it
    /// @param description what the system calls it; may be empty
    record Port(String path, String description) {}

    /// The serial ports; may take a moment.
    List<Port> ports();

    /// The scale that a setup describes. Nothing is opened before it is read.
    Scale scale(ScaleSetup setup);
}
