package smena.app;

import smena.domain.people.Employee;
import smena.domain.shop.ShopSettings;
import smena.service.ports.ApiServerControl;
import smena.ui.backup.BackupContext;
import smena.ui.desk.DesktopHost;
import smena.ui.printer.PrinterSetupContext;
import smena.ui.settings.DisplayContext;
import smena.ui.weighing.Weighing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// What a till's desk needs from the rest of the program.
///
/// @param folder the data folder
/// @param printerSetup printers, papers and the computer
/// @param backupDialogs the backups
/// @param door the HTTP API for other programs
/// @param weighing the scale
/// @param ways the actions of the window
record TillDesktopHost(
        DataFolder folder,
        TillPrinterSetup printerSetup,
        BackupDialogs backupDialogs,
        TillApiServer door,
        Weighing weighing,
        Ways ways)
        implements DesktopHost {

    /// The actions of the window.
    ///
    /// @param till shows the till
    /// @param login shows the log-in
    /// @param letIn lets somebody else stand at the till
    /// @param office the way into the office, once there is one
    /// @param refund begins a refund of the receipt of a sale
    /// @param displays what the customer looks at, once there is something
    /// @param shop follows the settings of the shop
    /// @param exit closes the window
    record Ways(
            Runnable till,
            Runnable login,
            Consumer<Employee> letIn,
            Supplier<TillOffice> office,
            LongConsumer refund,
            Supplier<DisplayContext> displays,
            Consumer<ShopSettings> shop,
            Runnable exit) {}

    @Override
    public void toTill() {
        ways.till().run();
    }

    @Override
    public void toOffice() {
        ways.office().get().open();
    }

    @Override
    public void refund(long saleId) {
        ways.refund().accept(saleId);
    }

    @Override
    public void follow(ShopSettings shop) {
        ways.shop().accept(shop);
    }

    @Override
    public void toBackups() {
        ways.office().get().openBackups();
    }

    @Override
    public boolean mayUseOffice() {
        return ways.office().get().admitsWhoeverIsHere();
    }

    @Override
    public void toLogin() {
        ways.login().run();
    }

    @Override
    public void letIn(Employee person) {
        ways.letIn().accept(person);
    }

    @Override
    public void exit() {
        ways.exit().run();
    }

    @Override
    public String version() {
        return Version.CURRENT;
    }

    @Override
    public Path dataFolder() {
        return folder.folders().data();
    }

    @Override
    public Optional<Path> whereTo(String fileName) {
        return printerSetup.whereTo(fileName);
    }

    @Override
    public PrinterSetupContext printers() {
        return printerSetup;
    }

    @Override
    public DisplayContext displays() {
        return ways.displays().get();
    }

    @Override
    public BackupContext backups() {
        return backupDialogs;
    }

    @Override
    public ApiServerControl programs() {
        return door;
    }
}
