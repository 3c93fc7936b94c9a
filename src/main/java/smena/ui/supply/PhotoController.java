package smena.ui.supply;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import smena.ui.kit.Localization;
import smena.ui.printer.PaperView;

import java.util.Optional;
import java.util.function.LongConsumer;

/// Shows the photographs of a paper, large, one at a time.
public final class PhotoController {
    private final PaperPhotos photos;
    private final Localization localization;
    private final Runnable add;
    private final Optional<LongConsumer> remove;
    private final Runnable back;
    private final ListChangeListener<Long> follows = _ -> changed();
    private int shown;

    @FXML private Label title;
    @FXML private PaperView paper;
    @FXML private Button before;
    @FXML private Button behind;
    @FXML private Button addPhoto;
    @FXML private Button removePhoto;

    /// @param add asks for a further one
    /// @param remove takes one away; empty for a booked receipt
    /// @param back leaves it
    PhotoController(
            PaperPhotos photos,
            Localization localization,
            Runnable add,
            Optional<LongConsumer> remove,
            Runnable back) {
        this.photos = photos;
        this.localization = localization;
        this.add = add;
        this.remove = remove;
        this.back = back;
    }

    @FXML
    private void initialize() {
        removePhoto.setVisible(remove.isPresent());
        removePhoto.setManaged(remove.isPresent());
        removePhoto.disableProperty().bind(photos.busyProperty());
        addPhoto.disableProperty().bind(photos.busyProperty().or(photos.isFull()));
        for (Button button : new Button[] {before, behind}) {
            button.managedProperty().bind(button.visibleProperty());
        }
        photos.numbers().addListener(follows);
        show(0);
    }

    /// It is closed: the page behind it goes on with other photographs.
    void closed() {
        photos.numbers().removeListener(follows);
    }

    /// The newest is looked at where one was added; without any there is nothing to look at.
    private void changed() {
        if (photos.numbers().isEmpty()) {
            back.run();
        } else {
            show(photos.numbers().size() - 1);
        }
    }

    private void show(int which) {
        shown = Math.clamp(which, 0, photos.numbers().size() - 1);
        int all = photos.numbers().size();
        int now = shown + 1;
        title.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "supply.photoOf",
                                                        f.number(now),
                                                        f.number(all))));
        before.setVisible(all > 1);
        behind.setVisible(all > 1);
        before.setDisable(shown == 0);
        behind.setDisable(now == all);
        long number = photos.numbers().get(shown);
        photos.read(
                number,
                jpeg -> {
                    if (shown < photos.numbers().size() && photos.numbers().get(shown) == number) {
                        paper.show(jpeg);
                    }
                });
    }

    @FXML
    private void before() {
        show(shown - 1);
    }

    @FXML
    private void behind() {
        show(shown + 1);
    }

    @FXML
    private void addPhoto() {
        add.run();
    }

    @FXML
    private void removePhoto() {
        remove.ifPresent(away -> away.accept(photos.numbers().get(shown)));
    }

    @FXML
    private void back() {
        back.run();
    }
}
