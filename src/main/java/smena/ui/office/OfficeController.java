package smena.ui.office;

import javafx.fxml.FXML;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.KeptViews;

/// The frame: the page in its place, and how much room there is.
public final class OfficeController {
    private static final double NARROW = 1200;

    private final OfficeModel model;
    private final RailController rail;
    private final OfficeBannerController banner;

    @FXML private Region root;
    @FXML private StackPane place;

    OfficeController(OfficeModel model, RailController rail, OfficeBannerController banner) {
        this.model = model;
        this.rail = rail;
        this.banner = banner;
    }

    @FXML
    private void initialize() {
        KeptViews views = new KeptViews(place);
        model.pageProperty().subscribe(page -> show(page, views));
        model.onPrepare(page -> views.put(page.view()));
        root.widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(this::fold);
    }

    private void fold(boolean small) {
        rail.fold(small);
        banner.fold(small);
    }

    private void show(@Nullable OfficePage page, KeptViews views) {
        views.retain(model.pages().map(OfficePage::view).toList());
        if (page != null) {
            views.show(page.view());
            // Somebody must have the keyboard, or no key reaches the screen.
            root.requestFocus();
            page.takeFocus();
        }
    }
}
