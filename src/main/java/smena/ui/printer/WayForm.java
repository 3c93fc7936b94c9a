package smena.ui.printer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.shop.PrinterAddress;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How a printer is reached, while a person chooses. What was typed for one way stays while
/// another is looked at.
public final class WayForm {
    /// The speeds that receipt printers are set to.
    static final List<Integer> BAUDS = List.of(9600, 19_200, 38_400, 57_600, 115_200);

    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.SCREEN);
    private final Map<Way, StringProperty> places = new EnumMap<>(Way.class);
    private final StringProperty drawer = new SimpleStringProperty("");
    private final ObjectProperty<Integer> baud =
            new SimpleObjectProperty<>(PrinterAddress.Serial.USUAL_BAUD);
    private final ObjectBinding<Optional<PrinterAddress>> address;

    WayForm() {
        for (Way each : Way.values()) {
            places.put(each, new SimpleStringProperty(""));
        }
        List<Observable> all = new ArrayList<>(places.values());
        all.addAll(List.of(way, drawer, baud));
        address = Bindings.createObjectBinding(this::make, all.toArray(Observable[]::new));
    }

    /// The way that is chosen.
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// Where the printer is on a way: a queue, a port, a file, an address, a name.
    public StringProperty place(Way of) {
        return Objects.requireNonNull(places.get(of));
    }

    /// The name of the drawer in JavaPOS; empty for one that the printer opens.
    public StringProperty drawerProperty() {
        return drawer;
    }

    /// Bits a second at a serial port.
    public ObjectProperty<Integer> baudProperty() {
        return baud;
    }

    /// The address, once all is there that it needs.
    public ObjectBinding<Optional<PrinterAddress>> address() {
        return address;
    }

    /// What was typed as an address on the network, once it is one.
    Optional<PrinterAddress.Network> network() {
        return PrinterAddress.Network.of(place(Way.NETWORK).get());
    }

    void show(PrinterAddress known) {
        Way of = Way.of(known);
        switch (known) {
            case PrinterAddress.Screen _ -> {}
            case PrinterAddress.Spooler(String queue) -> place(of).set(queue);
            case PrinterAddress.Network network -> place(of).set(network.toString());
            case PrinterAddress.Serial(String port, int speed) -> {
                place(of).set(port);
                baud.set(speed);
            }
            case PrinterAddress.DeviceFile(String path) -> place(of).set(path);
            case PrinterAddress.JavaPos(String printer, String withDrawer) -> {
                place(of).set(printer);
                drawer.set(withDrawer);
            }
        }
        way.set(of);
    }

    private Optional<PrinterAddress> make() {
        Way now = way.get();
        String at = place(now).get().strip();
        if (now == Way.SCREEN) {
            return Optional.of(new PrinterAddress.Screen());
        }
        if (now == Way.NETWORK) {
            return network().map(PrinterAddress.class::cast);
        }
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (now) {
                    case SPOOLER -> new PrinterAddress.Spooler(place(now).get());
                    case SERIAL -> new PrinterAddress.Serial(at, baud.get());
                    case DEVICE -> new PrinterAddress.DeviceFile(at);
                    case JAVA_POS -> new PrinterAddress.JavaPos(at, drawer.get().strip());
                    case SCREEN, NETWORK -> throw new IllegalStateException(now.name());
                });
    }
}
