package smena.ui.desk;

import smena.service.Services;
import smena.ui.approval.ApprovedActions;
import smena.ui.backup.BackupScreen;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.printer.PrinterScreen;
import smena.ui.programs.ProgramsScreen;
import smena.ui.shell.Shell;

/// The whole pages that the menu opens, each made anew.
final class ManagerPages {
    private final Services services;
    private final Shell shell;
    private final ApprovedActions actions;
    private final Fxml fxml;
    private final Localization localization;
    private final DesktopHost host;

    ManagerPages(
            Services services,
            Shell shell,
            ApprovedActions actions,
            Fxml fxml,
            Localization localization,
            DesktopHost host) {
        this.services = services;
        this.shell = shell;
        this.actions = actions;
        this.fxml = fxml;
        this.localization = localization;
        this.host = host;
    }

    void printer() {
        shell.navigation()
                .show(
                        new PrinterScreen(
                                services,
                                actions,
                                host.printers(),
                                shell.dialogs(),
                                fxml,
                                localization,
                                host::toTill));
    }

    void backups() {
        shell.navigation()
                .show(
                        new BackupScreen(
                                services,
                                actions,
                                host.backups(),
                                shell.dialogs(),
                                fxml,
                                localization,
                                host::toTill));
    }

    void programs() {
        shell.navigation()
                .show(
                        new ProgramsScreen(
                                services,
                                actions,
                                host.programs(),
                                shell.dialogs(),
                                fxml,
                                localization,
                                host::toTill));
    }
}
