package smena.ui.printer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How a printer is reached, while a person chooses. What was typed for one way stays while
/// another is looked at.
public final class TransportForm {
    private final ObjectProperty<PrinterTransport> way =
            new SimpleObjectProperty<>(PrinterTransport.SCREEN);
    private final Map<PrinterTransport, StringProperty> places =
            new EnumMap<>(PrinterTransport.class);
    private final Map<PrinterTransport.Extra, StringProperty> extras = new HashMap<>();
    private final ObjectBinding<Optional<PrinterAddress>> address;

    TransportForm() {
        for (PrinterTransport each : PrinterTransport.values()) {
            places.put(each, new SimpleStringProperty(""));
            each.extras()
                    .forEach(extra -> extras.put(extra, new SimpleStringProperty(extra.usual())));
        }
        List<Observable> all = new ArrayList<>(places.values());
        all.addAll(extras.values());
        all.add(way);
        address = Bindings.createObjectBinding(this::make, all.toArray(Observable[]::new));
    }

    /// The way that is chosen.
    public ObjectProperty<PrinterTransport> wayProperty() {
        return way;
    }

    /// Where the printer is on a way: a queue, a port, a file, an address, a name.
    public StringProperty place(PrinterTransport of) {
        return Objects.requireNonNull(places.get(of));
    }

    /// What has to be known besides the place.
    public StringProperty extra(PrinterTransport of, PrinterTransport.Extra extra) {
        if (!of.extras().contains(extra)) {
            throw new IllegalArgumentException(of + " has no " + extra.name());
        }
        return Objects.requireNonNull(extras.get(extra));
    }

    /// The address, once all is there that it needs.
    public ObjectBinding<Optional<PrinterAddress>> address() {
        return address;
    }

    /// What was typed as an address on the network, once it is one.
    Optional<PrinterAddress.Network> network() {
        return PrinterAddress.Network.of(place(PrinterTransport.TCP).get());
    }

    void show(PrinterAddress known) {
        PrinterTransport of = known.transport();
        place(of).set(known.place());
        for (PrinterTransport.Extra extra : of.extras()) {
            extra(of, extra).set(known.extras().getOrDefault(extra.name(), extra.usual()));
        }
        way.set(of);
    }

    private Optional<PrinterAddress> make() {
        PrinterTransport now = way.get();
        Map<String, String> more = new HashMap<>();
        now.extras().forEach(extra -> more.put(extra.name(), extra(now, extra).get()));
        return now.address(place(now).get(), more);
    }
}
