package smena.ui.today;

import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Today;
import smena.text.Formats;
import smena.text.ReportLabel;
import smena.ui.kit.EverySecond;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;
import smena.ui.today.TodayModel.Shown;

/// The first page of the office: what the day has brought so far, beside the same weekday of the
/// week before up to the same minute.
public final class TodayPage implements OfficePage {
    private final TodayModel model;
    private final TodayController controller;
    private final EverySecond seconds;
    private final PageHead head;
    private final Parent view;

    /// The page over these services.
    public TodayPage(UiContext ui, TodayServices services, TodayWays ways) {
        model = new TodayModel(services, ui::actor, ui.clock());
        controller = new TodayController(model, ui.localization(), ways);
        seconds = new EverySecond(model::tick);
        head =
                PageHead.of(ui.localization().text("office.today"))
                        .line(ui.localization().make(this::when, model.shownProperty()))
                        .note(ui.localization().make(this::than, model.shownProperty()));
        view = ui.fxml().load("today/today.fxml", controller);
    }

    /// What it shows.
    TodayModel model() {
        return model;
    }

    private String when(Formats formats) {
        @Nullable Shown shown = model.shownProperty().get();
        return shown == null ? "" : formats.weekday(shown.today().day()) + " · " + time(shown);
    }

    private String than(Formats formats) {
        @Nullable Shown shown = model.shownProperty().get();
        if (shown == null || !shown.today().isCompared()) {
            return "";
        }
        Today today = shown.today();
        return formats.words().get("today.with." + today.than().getDayOfWeek(), time(shown));
    }

    private static String time(Shown shown) {
        return ReportLabel.time(shown.moment().toLocalTime());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        model.begin();
        seconds.startWith(view);
    }

    @Override
    public void deactivate() {
        seconds.stop();
        model.end();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }
}
