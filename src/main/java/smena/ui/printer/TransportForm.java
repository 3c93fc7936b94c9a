package smena.ui.printer;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
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

/// How a printer is reached, while it is being edited. What was typed for one transport stays while
/// another is shown.
public final class TransportForm {
    private final ObjectProperty<PrinterTransport> way =
            new SimpleObjectProperty<>(PrinterTransport.SCREEN);
    private final Map<PrinterTransport, StringProperty> places =
            new EnumMap<>(PrinterTransport.class);
    private final Map<PrinterTransport.Extra, StringProperty> extras = new HashMap<>();
    private final ObjectBinding<Optional<PrinterAddress>> address;

    /// A form on which nothing is chosen yet.
    public TransportForm() {
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

    /// All fields.
    public List<Property<?>> fields() {
        List<Property<?>> all = new ArrayList<>();
        all.add(way);
        all.addAll(places.values());
        all.addAll(extras.values());
        return all;
    }

    /// The chosen transport.
    public ObjectProperty<PrinterTransport> wayProperty() {
        return way;
    }

    /// Where the printer is on a transport: a queue, a port, a file, an address, a name.
    public StringProperty place(PrinterTransport of) {
        return Objects.requireNonNull(places.get(of));
    }

    /// What is needed besides the place.
    public StringProperty extra(PrinterTransport of, PrinterTransport.Extra extra) {
        if (!of.extras().contains(extra)) {
            throw new IllegalArgumentException(of + " has no " + extra.name());
        }
        return Objects.requireNonNull(extras.get(extra));
    }

    /// The address, once it is complete.
    public ObjectBinding<Optional<PrinterAddress>> address() {
        return address;
    }

    /// The typed network address, once it is valid.
    Optional<PrinterAddress.Network> network() {
        return PrinterAddress.Network.of(place(PrinterTransport.TCP).get());
    }

    /// Shows that nothing is set up, with this transport chosen.
    public void clear(PrinterTransport usual) {
        places.values().forEach(place -> place.set(""));
        extras.forEach((extra, text) -> text.set(extra.usual()));
        way.set(usual);
    }

    /// Shows what is set up.
    public void show(PrinterAddress known) {
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
