package smena.ui.backup;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import smena.service.backup.Backups;
import smena.text.Formats;
import smena.text.Problems;
import smena.ui.kit.Localization;

import java.util.Optional;

/// The state of one place, as a dot and a sentence.
final class PlaceState {
    private final Region dot;
    private final Label sentence;
    private final Localization localization;

    PlaceState(Region dot, Label sentence, Localization localization) {
        this.dot = dot;
        this.sentence = sentence;
        this.localization = localization;
        dot.managedProperty().bind(dot.visibleProperty());
        sentence.managedProperty().bind(sentence.visibleProperty());
    }

    /// Shows `place`, and nothing where there is none.
    void show(Optional<Backups.PlaceState> place) {
        dot.setVisible(place.isPresent());
        sentence.setVisible(place.isPresent());
        place.ifPresent(
                now -> {
                    dot.getStyleClass().removeAll("good", "warn", "bad");
                    dot.getStyleClass().add(style(now));
                    sentence.textProperty().bind(localization.make(f -> sentence(now, f)));
                });
    }

    private static String style(Backups.PlaceState place) {
        if (place.failure().isPresent()) {
            return "bad";
        }
        return place.there() && place.newest().isPresent() ? "good" : "warn";
    }

    private static String sentence(Backups.PlaceState place, Formats f) {
        String newest =
                place.newest()
                        .map(made -> f.words().get("backup.newest", f.dateTime(made.at())))
                        .orElse(f.words().get("backup.noneYet"));
        String more = more(place, f);
        return more == null ? newest : more + ". " + newest;
    }

    private static @Nullable String more(Backups.PlaceState place, Formats f) {
        if (place.failure().isPresent()) {
            return new Problems(f).sentence(place.failure().get().problem());
        }
        return place.there() ? null : f.words().get("backup.notThere");
    }
}
