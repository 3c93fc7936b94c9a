package smena.ui.supply;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import smena.domain.Problem;
import smena.domain.stock.ReceiptDraft;
import smena.service.supply.ReceiptPhotos;
import smena.ui.kit.Background;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    void load() {
        reading.call(() -> photos.of(receipt)).deliver(numbers::setAll);
    }

    /// Reads one of them, a JPEG; does nothing where it is gone.
    void read(long number, Consumer<byte[]> then) {
        reading.call(() -> photos.picture(receipt, number)).deliver(found -> found.ifPresent(then));
    }

    /// Adds the pictures in these files, as far as they are pictures.
    ///
    /// @param draft the receipt as it stands; kept with them if it was not yet
    void add(ApprovedActions acts, List<Path> files, Supplier<ReceiptDraft> draft) {
        ReceiptDraft now = draft.get();
        acts.act(
                        who -> {
                            List<Long> all = photos.of(receipt);
                            for (Path file : files) {
                                all = photos.add(who, now, file);
                            }
                            return all;
                        })
                .busy(busy)
                .refused(problem -> left(acts, problem))
                .deliver(numbers::setAll);
    }

    /// Of several, those before the one that was refused are there.
    private void left(ApprovedActions acts, Problem problem) {
        acts.notices().accept(problem);
        load();
    }

    /// Takes one of them off a draft.
    void remove(ApprovedActions acts, long number) {
        acts.act(who -> photos.remove(who, receipt, number)).busy(busy).deliver(numbers::setAll);
    }
}
