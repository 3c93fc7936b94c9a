package smena.printing.javapos;

import jpos.JposException;
import jpos.LineDisplayConst;

import smena.domain.display.LineDisplaySetup;
import smena.service.ports.LineDisplay;

import java.io.IOException;

/// A display with a JavaPOS service of its vendor, which turns the text into what the display has.
public final class JavaPosLineDisplay implements LineDisplay {
    private static final int CLAIM_MILLIS = 1500;

    private final String name;
    private final jpos.LineDisplay display = new jpos.LineDisplay();
    private boolean open;

    /// @param name its logical name in `jpos.xml`
    public JavaPosLineDisplay(String name) {
        this.name = name;
    }

    @Override
    public void show(Lines lines) throws IOException {
        try {
            begin();
            display.displayTextAt(0, 0, filled(lines.upper()), LineDisplayConst.DISP_DT_NORMAL);
            display.displayTextAt(1, 0, filled(lines.lower()), LineDisplayConst.DISP_DT_NORMAL);
        } catch (JposException | RuntimeException e) {
            close();
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private void begin() throws JposException {
        if (!open) {
            display.open(name);
            open = true;
            display.claim(CLAIM_MILLIS);
            display.setDeviceEnabled(true);
            display.clearText();
        }
    }

    private static String filled(String text) {
        String cut =
                text.length() > LineDisplaySetup.COLUMNS
                        ? text.substring(0, LineDisplaySetup.COLUMNS)
                        : text;
        return cut + " ".repeat(LineDisplaySetup.COLUMNS - cut.length());
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            try {
                display.close();
            } catch (JposException | RuntimeException e) {
                System.getLogger(JavaPosLineDisplay.class.getName())
                        .log(System.Logger.Level.WARNING, "{0} does not close", name);
            }
        }
    }
}
