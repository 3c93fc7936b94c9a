package smena.ui.office;

import javafx.beans.property.SimpleStringProperty;

import smena.domain.people.Role;
import smena.service.Services;
import smena.service.TestShop;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;
import smena.ui.kit.Overlay;
import smena.ui.sale.LastBackup;
import smena.ui.sale.PrinterStatusModel;
import smena.ui.sale.ShiftModel;
import smena.ui.sale.TillStatus;
import smena.ui.shell.Session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The demo shop with a manager in its office. Everything happens at once.
final class OfficeShop implements AutoCloseable {
    final TestShop shop;
    final Session session = new Session();
    final List<String> went = new ArrayList<>();
    final Background background = Overlay.atOnce(_ -> {});

    OfficeShop(Path folder) {
        shop = new TestShop(folder);
        session.begin(shop.person(Role.MANAGER));
    }

    TillStatus status() {
        Services services = shop.services();
        Clock clock = InstantSource.fixed(shop.now()).withZone(ZoneId.of("Asia/Tashkent"));
        return new TillStatus(
                new ShiftModel(services.shifts(), services.settings(), background, clock),
                new PrinterStatusModel(services.printing(), services.printDecisions(), background),
                new LastBackup(services.backups(), background, clock));
    }

    OfficeParts parts(Localization localization, TillStatus status) {
        return new OfficeParts(
                session,
                new SimpleStringProperty("«Baraka» doʻkoni"),
                status,
                localization,
                new OfficeParts.Ways(
                        () -> went.add("till"),
                        () -> went.add("lock"),
                        () -> went.add("printJobs"),
                        () -> went.add("backups")),
                code -> went.add("beep " + code));
    }

    @Override
    public void close() {
        shop.close();
    }
}
