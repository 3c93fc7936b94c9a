package smena.ui.settings;

import smena.ui.printer.LetterTable;

import java.util.List;
import java.util.Optional;

/// A computer with one screen and two serial ports.
public final class TestDisplayContext implements DisplayContext {
    int renewed;
    Optional<Boolean> reached = Optional.empty();

    @Override
    public boolean hasSecondScreen() {
        return false;
    }

    @Override
    public List<String> ports() {
        return List.of("/dev/ttyS0", "/dev/ttyUSB0");
    }

    @Override
    public List<LetterTable> tables() {
        return List.of(new LetterTable("cp866", 17), new LetterTable("cp1251", 46));
    }

    @Override
    public Optional<Boolean> lineReached() {
        return reached;
    }

    @Override
    public void renew() {
        renewed++;
    }
}
