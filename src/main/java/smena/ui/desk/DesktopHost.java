package smena.ui.desk;

import smena.domain.people.Employee;
import smena.domain.shop.ShopSettings;
import smena.service.ports.ApiServerControl;
import smena.ui.backup.BackupContext;
import smena.ui.printer.PrinterSetupContext;
import smena.ui.settings.DisplayContext;
import smena.ui.weighing.Weighing;

import java.nio.file.Path;
import java.util.Optional;

/// What the till screen needs of the program around it.
public interface DesktopHost {
    /// Shows the till screen, which reads everything anew.
    void toTill();

    /// Shows the office; if the cashier may not use it, asks for the PIN of somebody who may.
    void toOffice();

    /// Begins a refund of the receipt of this sale; it leads back to where it was begun.
    void refund(long saleId);

    /// Shows the page of backups in the office.
    void toBackups();

    /// Whether the person logged in may use the office themselves.
    boolean mayUseOffice();

    /// Shows the log-in; the person who stood at the till has left.
    void toLogin();

    /// Somebody else stands at the till from now on; shows it.
    void letIn(Employee person);

    /// Ends the program.
    void exit();

    /// The version of the program.
    String version();

    /// Where the data lives.
    Path dataFolder();

    /// Asks where to save a file of this name; empty if cancelled.
    Optional<Path> whereTo(String fileName);

    /// The shop's settings were changed: what is called after it and written by it follows at once.
    default void follow(ShopSettings shop) {}

    /// What the printer page needs.
    PrinterSetupContext printers();

    /// What the page of the customer's display needs.
    DisplayContext displays();

    /// The scale at the till.
    Weighing weighing();

    /// What the page of backups needs.
    BackupContext backups();

    /// Where other programs reach the till.
    ApiServerControl programs();
}
