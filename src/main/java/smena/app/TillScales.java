package smena.app;

import smena.domain.shop.ScaleSetup;
import smena.printing.javapos.JavaPosEntries;
import smena.scale.SerialScale;
import smena.scale.javapos.JavaPosScale;
import smena.scale.serial.SerialPortLine;
import smena.service.ports.Scale;
import smena.service.ports.ScaleDevices;

import java.nio.file.Path;
import java.util.List;

/// The scales of this computer.
///
/// @param folder the data folder, where the makers' names for their devices are in `jpos.xml`
record TillScales(Path folder) implements ScaleDevices {
    @Override
    public List<Port> ports() {
        return SerialPortLine.all();
    }

    @Override
    public Scale scale(ScaleSetup setup) {
        if (setup.protocol().isSerial()) {
            return SerialScale.of(setup.protocol(), () -> SerialPortLine.open(setup));
        }
        JavaPosEntries.readFrom(folder.resolve("jpos.xml"));
        return new JavaPosScale(setup.place());
    }
}
