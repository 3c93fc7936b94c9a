package smena.ui.desk;

import smena.service.Services;
import smena.ui.approval.Acts;
import smena.ui.backup.BackupScreen;
import smena.ui.kit.Fxml;
import smena.ui.kit.Tongue;
import smena.ui.printer.PrinterScreen;
import smena.ui.programs.ProgramsScreen;
import smena.ui.shell.Shell;

/// The whole pages that the menu opens, each made anew.
final class ManagerPages {
    private final Services services;
    private final Shell shell;
    private final Acts acts;
    private final Fxml fxml;
    private final Tongue tongue;
    private final Outside outside;

    ManagerPages(
            Services services, Shell shell, Acts acts, Fxml fxml, Tongue tongue, Outside outside) {
        this.services = services;
        this.shell = shell;
        this.acts = acts;
        this.fxml = fxml;
        this.tongue = tongue;
        this.outside = outside;
    }

    void printer() {
        shell.navigation()
                .show(
                        new PrinterScreen(
                                services,
                                acts,
                                outside.printers(),
                                shell.dialogs(),
                                fxml,
                                tongue,
                                outside::toTill));
    }

    void backups() {
        shell.navigation()
                .show(
                        new BackupScreen(
                                services,
                                acts,
                                outside.backups(),
                                shell.dialogs(),
                                fxml,
                                tongue,
                                outside::toTill));
    }

    void programs() {
        shell.navigation()
                .show(
                        new ProgramsScreen(
                                services,
                                acts,
                                outside.programs(),
                                shell.dialogs(),
                                fxml,
                                tongue,
                                outside::toTill));
    }
}
