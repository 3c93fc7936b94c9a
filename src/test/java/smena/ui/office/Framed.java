package smena.ui.office;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;

import smena.domain.people.Right;
import smena.service.Services;
import smena.ui.kit.Sign;
import smena.ui.sale.LastBackup;
import smena.ui.sale.PrinterStatusModel;
import smena.ui.sale.ShiftModel;
import smena.ui.sale.TillStatus;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Function;

/// A page in the frame it stands in, for pictures: all twelve entries in the rail, a manager at the
/// page.
public final class Framed {
    private Framed() {}

    /// The page of an entry.
    public static Parent page(
            UiContext ui, Services services, String key, Function<OfficeFrame, OfficePage> page) {
        return screen(ui, services, key, page).view();
    }

    /// A page inside that of the settings.
    public static Parent setting(UiContext ui, Services services, OfficePage inner) {
        OfficeScreen screen =
                screen(ui, services, "settings", _ -> new BlankPage(ui.localization(), "settings"));
        screen.model().open(inner);
        return screen.view();
    }

    private static OfficeScreen screen(
            UiContext ui, Services services, String key, Function<OfficeFrame, OfficePage> page) {
        OfficeRegister twelve = TwelvePages.of(other -> new BlankPage(ui.localization(), other));
        if (twelve.of(ui.actor().employee()).stream().noneMatch(e -> e.key().equals(key))) {
            throw new IllegalArgumentException("no entry " + key + ": name it in TwelvePages");
        }
        OfficeRegister register =
                new OfficeRegister(
                        twelve.of(ui.actor().employee()).stream()
                                .map(
                                        entry ->
                                                entry.key().equals(key)
                                                        ? OfficeEntry.page(
                                                                key,
                                                                entry.sign(),
                                                                entry.group(),
                                                                entry.right(),
                                                                page)
                                                        : entry)
                                .toList());
        OfficeScreen screen = office(ui, services, register);
        screen.activate();
        screen.go(key);
        return screen;
    }

    /// The office with this one page, not shown yet.
    public static OfficeScreen with(
            UiContext ui, Services services, String key, Function<OfficeFrame, OfficePage> page) {
        return office(
                ui,
                services,
                new OfficeRegister(
                        List.of(
                                OfficeEntry.page(
                                        key,
                                        Sign.SETTINGS,
                                        OfficeEntry.Group.SHOP,
                                        Right.EDIT_SETTINGS,
                                        page))));
    }

    private static OfficeScreen office(UiContext ui, Services services, OfficeRegister register) {
        return new OfficeScreen(
                register,
                new OfficeParts(
                        ui.session(),
                        new SimpleStringProperty("«Baraka» doʻkoni"),
                        status(ui, services),
                        ui.localization(),
                        new OfficeParts.Ways(() -> {}, () -> {}, () -> {}, () -> {}),
                        _ -> {}));
    }

    private static TillStatus status(UiContext ui, Services services) {
        return new TillStatus(
                new ShiftModel(services.shifts(), services.settings(), ui.background(), ui.clock()),
                new PrinterStatusModel(
                        services.printing(), services.printDecisions(), ui.background()),
                new LastBackup(services.backups(), ui.background(), ui.clock()));
    }
}
