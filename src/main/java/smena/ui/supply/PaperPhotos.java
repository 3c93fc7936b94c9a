package smena.ui.supply;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.domain.people.Actor;
import smena.domain.stock.ReceiptDraft;
import smena.service.supply.ReceiptPhotos;
import smena.ui.kit.Background;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The photographs of the paper of one receipt, draft or booked. One that is added is kept at once.
final class PaperPhotos {
    private final ReceiptPhotos photos;
    private final Background reading;
    private final UUID receipt;
    private final ObservableList<Long> numbers = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    PaperPhotos(ReceiptPhotos photos, Background reading, UUID receipt) {
        this.photos = photos;
        this.reading = reading;
        this.receipt = receipt;
    }

    /// Their numbers, in the order in which they were added.
    ObservableList<Long> numbers() {
        return numbers;
    }

    /// Whether one is being added or taken away.
    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Whether a receipt has no room for more.
    BooleanBinding isFull() {
        return Bindings.size(numbers).greaterThanOrEqualTo(ReceiptPhotos.MOST);
    }

    void load() {
        reading.call(() -> photos.of(receipt)).deliver(numbers::setAll);
    }

    /// Reads one of them, a JPEG; does nothing where it is gone.
    void read(long number, Consumer<byte[]> then) {
        reading.call(() -> photos.picture(receipt, number)).deliver(found -> found.ifPresent(then));
    }

    /// Adds the pictures in these files to a draft, all or none.
    ///
    /// @param draft the receipt as it stands, kept with them if it was not yet; empty once it has
    ///     ended, which an added picture would bring back
    void add(ApprovedActions acts, List<Path> files, Supplier<Optional<ReceiptDraft>> draft) {
        keep(acts, files, small -> draft.get().map(now -> who -> photos.add(who, now, small)));
    }

    /// Adds them to a booked receipt, all or none.
    void addBooked(ApprovedActions acts, List<Path> files) {
        keep(acts, files, small -> Optional.of(who -> photos.addBooked(who, receipt, small)));
    }

    /// They are made small beside the acts of the till, which wait for one another. Whoever chose
    /// them adds them, even if another person stands at the till by then.
    private void keep(
            ApprovedActions acts,
            List<Path> files,
            Function<List<ReceiptPhotos.Small>, Optional<Function<Actor, List<Long>>>> act) {
        Actor who = acts.actor();
        reading.call(() -> photos.read(receipt, files))
                .busy(busy)
                .refused(acts.notices())
                .deliver(
                        small ->
                                act.apply(small)
                                        .ifPresent(
                                                work ->
                                                        acts.act(work)
                                                                .by(who)
                                                                .busy(busy)
                                                                .deliver(numbers::setAll)));
    }

    /// Takes one of them off a draft.
    void remove(ApprovedActions acts, long number) {
        acts.act(who -> photos.remove(who, receipt, number)).busy(busy).deliver(numbers::setAll);
    }
}
