package smena.ui.desk;

import smena.service.Services;
import smena.ui.backup.BackupScreen;
import smena.ui.printer.PrinterScreen;
import smena.ui.printer.PrinterServices;
import smena.ui.programs.ProgramsScreen;
import smena.ui.shell.UiContext;

/// The whole pages that the menu opens, each made anew.
final class ManagerPages {
    private final UiContext ui;
    private final Services services;
    private final DesktopHost host;

    ManagerPages(UiContext ui, Services services, DesktopHost host) {
        this.ui = ui;
        this.services = services;
        this.host = host;
    }

    void printer() {
        PrinterServices asked =
                new PrinterServices(
                        services.printerSettings(),
                        services.paper(),
                        services.settings(),
                        services.printing(),
                        services.printDecisions());
        ui.navigation().show(new PrinterScreen(ui, asked, host.printers(), host::toTill));
    }

    void backups() {
        ui.navigation()
                .show(new BackupScreen(ui, services.backups(), host.backups(), host::toTill));
    }

    void programs() {
        ui.navigation()
                .show(
                        new ProgramsScreen(
                                ui,
                                services.httpAccess(),
                                services.apiClients(),
                                services.people(),
                                host.programs(),
                                host::toTill));
    }
}
