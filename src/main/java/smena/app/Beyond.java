package smena.app;

import smena.service.ports.ProgramsDoor;
import smena.ui.backup.BackupRoom;
import smena.ui.desk.Outside;
import smena.ui.printer.PrinterRoom;

import java.nio.file.Path;
import java.util.Optional;

/// What lies beyond the desk of a till's window.
///
/// @param folder the data folder
/// @param workshop printers, papers and the computer
/// @param vault the backups
/// @param door other programs
/// @param ways what the window does
record Beyond(DataFolder folder, Workshop workshop, Vault vault, HttpDoor door, Ways ways)
        implements Outside {

    /// What the window does.
    ///
    /// @param till shows the till
    /// @param login shows the log-in
    /// @param exit closes the window
    record Ways(Runnable till, Runnable login, Runnable exit) {}

    @Override
    public void toTill() {
        ways.till().run();
    }

    @Override
    public void toLogin() {
        ways.login().run();
    }

    @Override
    public void exit() {
        ways.exit().run();
    }

    @Override
    public String version() {
        String version = Beyond.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    @Override
    public Path dataFolder() {
        return folder.folders().data();
    }

    @Override
    public Optional<Path> whereTo(String fileName) {
        return workshop.whereTo(fileName);
    }

    @Override
    public PrinterRoom printers() {
        return workshop;
    }

    @Override
    public BackupRoom backups() {
        return vault;
    }

    @Override
    public ProgramsDoor programs() {
        return door;
    }
}
