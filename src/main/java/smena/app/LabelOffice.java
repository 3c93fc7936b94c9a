package smena.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import smena.service.Services;
import smena.ui.desk.DesktopHost;
import smena.ui.kit.Background;
import smena.ui.label.LabelContext;
import smena.ui.label.LabelServices;
import smena.ui.label.LabelsPage;
import smena.ui.office.OfficeEntry.Waiting;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.shell.UiContext;

/// Makes the page of labels, and counts those that wait.
final class LabelOffice {
    private final Services services;
    private final DesktopHost host;
    private final ObjectProperty<Waiting> waiting =
            new SimpleObjectProperty<>(new Waiting(0, false));

    LabelOffice(Services services, DesktopHost host) {
        this.services = services;
        this.host = host;
    }

    /// How many labels wait, as it was last read.
    ObjectProperty<Waiting> waiting() {
        return waiting;
    }

    /// Counts them anew.
    void count(Background reading) {
        reading.call(() -> services.prices().labelQueue().count()).deliver(this::show);
    }

    private void show(int count) {
        waiting.set(new Waiting(count, false));
    }

    OfficePage page(UiContext ui, OfficeFrame frame, Background reading) {
        LabelsPage page =
                new LabelsPage(
                        ui,
                        frame,
                        new LabelServices(
                                services.prices().shelfLabels(),
                                services.prices().labelQueue(),
                                services.prices().labelSettings(),
                                services.products().catalog(),
                                reading),
                        context());
        page.count().addListener((_, _, now) -> show(now.intValue()));
        return page;
    }

    /// What the pages of labels need of the printers and of the computer.
    LabelContext context() {
        return new TillLabels(
                services.settings(),
                services.clock(),
                host.printers().finder(),
                host.printers().aside(),
                host::whereTo);
    }
}
