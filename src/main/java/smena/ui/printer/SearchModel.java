package smena.ui.printer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus;
import smena.ui.kit.Background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What printers there are, and whether one answers at an address that somebody typed.
public final class SearchModel {
    private static final Logger LOG = System.getLogger(SearchModel.class.getName());

    /// The state of the search.
    public enum State {
        SEARCHING,
        DONE,
        /// The computer could not say.
        FAILED
    }

    /// The result of trying an address.
    ///
    /// @param found empty if the connection was not accepted
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

    /// The state of the search.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What it found.
    public ReadOnlyObjectProperty<List<FoundPrinter>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The result of the last try; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether an address is being tried.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking;
    }

    /// Looks for the printers of this computer.
    public void search() {
        if (state.get() == State.SEARCHING) {
            return;
        }
        state.set(State.SEARCHING);
        aside.call(() -> careful(finder::local)).deliver(this::show);
    }

    /// Asks whether a printer answers there.
    public void ask(PrinterAddress.Network address) {
        int question = ++asked;
        answer.set(null);
        asking.set(true);
        aside.call(() -> careful(() -> finder.at(address)).flatMap(there -> there))
                .deliver(
                        there -> {
                            if (question == asked) {
                                asking.set(false);
                                answer.set(new Answer(address, there));
                            }
                        });
    }

    /// Stops waiting for the result, or forgets it.
    public void forget() {
        asked++;
        asking.set(false);
        answer.set(null);
    }

    /// What can be chosen for a transport: the printers found that have `filter` in their name, and
    /// before them the printer that is set up but was not found.
    List<FoundPrinter> on(PrinterTransport way, String chosen, String filter) {
        List<FoundPrinter> all = new ArrayList<>();
        for (FoundPrinter printer : found.get()) {
            if (printer.address().transport() == way && fits(printer, filter)) {
                all.add(printer);
            }
        }
        boolean missing =
                found.get().stream().noneMatch(printer -> printer.address().place().equals(chosen));
        if (!chosen.isBlank() && missing && state.get() != State.SEARCHING) {
            missing(way, chosen).ifPresent(all::addFirst);
        }
        return all;
    }

    /// Whether a printer of the list was found, and not only set up.
    boolean isFound(FoundPrinter printer) {
        return found.get().contains(printer);
    }

    /// How many there are on a transport.
    long count(PrinterTransport way) {
        return found.get().stream().filter(printer -> printer.address().transport() == way).count();
    }

    private static boolean fits(FoundPrinter printer, String filter) {
        String text = printer.address().place() + " " + printer.description();
        return text.toLowerCase(Locale.ROOT).contains(filter.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<FoundPrinter> missing(PrinterTransport way, String chosen) {
        return way.address(chosen, Map.of())
                .map(address -> new FoundPrinter(address, "", PrinterStatus.NOT_KNOWN));
    }

    private void show(Optional<List<FoundPrinter>> printers) {
        printers.ifPresent(found::set);
        state.set(printers.isPresent() ? State.DONE : State.FAILED);
    }

    /// Drivers are third-party code: what they throw must not break the page.
    private static <T> Optional<T> careful(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.WARNING, "Looking for printers failed", broken);
            return Optional.empty();
        }
    }
}
