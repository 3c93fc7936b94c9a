package smena.ui.printer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterAddress;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus;
import smena.ui.kit.Background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What printers there are, and whether one answers at an address that somebody typed.
public final class SearchModel {
    private static final Logger LOG = System.getLogger(SearchModel.class.getName());

    /// How the search stands.
    public enum State {
        SEARCHING,
        DONE,
        /// The computer could not say.
        FAILED
    }

    /// What came of asking at an address.
    ///
    /// @param found nothing where nobody took the connection
    public record Answer(PrinterAddress.Network asked, Optional<FoundPrinter> found) {}

    private final PrinterFinder finder;
    private final Background aside;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.DONE);
    private final ReadOnlyObjectWrapper<List<FoundPrinter>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private int asked;

    /// @param aside for calls that may take seconds
    public SearchModel(PrinterFinder finder, Background aside) {
        this.finder = finder;
        this.aside = aside;
    }

    /// How the search stands.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What it found.
    public ReadOnlyObjectProperty<List<FoundPrinter>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What came of the last question; nothing while there is none.
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether an address is being asked.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking;
    }

    /// Looks for the printers of this computer.
    public void search() {
        if (state.get() == State.SEARCHING) {
            return;
        }
        state.set(State.SEARCHING);
        aside.backgroundCall(() -> careful(finder::local)).deliver(this::show);
    }

    /// Asks whether a printer answers there.
    public void ask(PrinterAddress.Network address) {
        int question = ++asked;
        answer.set(null);
        asking.set(true);
        aside.backgroundCall(() -> careful(() -> finder.at(address)).flatMap(there -> there))
                .deliver(
                        there -> {
                            if (question == asked) {
                                asking.set(false);
                                answer.set(new Answer(address, there));
                            }
                        });
    }

    /// Waits for the answer no longer, or forgets it.
    public void forget() {
        asked++;
        asking.set(false);
        answer.set(null);
    }

    /// What can be chosen on a way: what was found and has `filter` in its name, and before it the
    /// printer that is set up but was not found.
    List<FoundPrinter> on(Way way, String chosen, String filter) {
        List<FoundPrinter> all = new ArrayList<>();
        for (FoundPrinter printer : found.get()) {
            if (Way.of(printer.address()) == way && fits(printer, filter)) {
                all.add(printer);
            }
        }
        boolean missing =
                found.get().stream().noneMatch(printer -> place(printer.address()).equals(chosen));
        if (!chosen.isBlank() && missing && state.get() != State.SEARCHING) {
            all.addFirst(missing(way, chosen));
        }
        return all;
    }

    /// Whether a printer of the list was found, and not only set up.
    boolean isFound(FoundPrinter printer) {
        return found.get().contains(printer);
    }

    /// How many there are on a way.
    long count(Way way) {
        return found.get().stream().filter(printer -> Way.of(printer.address()) == way).count();
    }

    /// The name a printer is chosen by.
    static String place(PrinterAddress address) {
        return switch (address) {
            case PrinterAddress.Screen _ -> "";
            case PrinterAddress.Spooler(String queue) -> queue;
            case PrinterAddress.Network network -> network.toString();
            case PrinterAddress.Serial(String port, int _) -> port;
            case PrinterAddress.DeviceFile(String path) -> path;
            case PrinterAddress.JavaPos(String printer, String _) -> printer;
        };
    }

    private static boolean fits(FoundPrinter printer, String filter) {
        String text = place(printer.address()) + " " + printer.description();
        return text.toLowerCase(Locale.ROOT).contains(filter.strip().toLowerCase(Locale.ROOT));
    }

    private static FoundPrinter missing(Way way, String chosen) {
        PrinterAddress address =
                switch (way) {
                    case SERIAL ->
                            new PrinterAddress.Serial(chosen, PrinterAddress.Serial.USUAL_BAUD);
                    case DEVICE -> new PrinterAddress.DeviceFile(chosen);
                    case SPOOLER, NETWORK, JAVA_POS, SCREEN -> new PrinterAddress.Spooler(chosen);
                };
        return new FoundPrinter(address, "", PrinterStatus.NOT_KNOWN);
    }

    private void show(Optional<List<FoundPrinter>> printers) {
        printers.ifPresent(found::set);
        state.set(printers.isPresent() ? State.DONE : State.FAILED);
    }

    /// Drivers are other people's code: what they throw must not stop the page.
    private static <T> Optional<T> careful(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.WARNING, "Looking for printers failed", broken);
            return Optional.empty();
        }
    }
}
