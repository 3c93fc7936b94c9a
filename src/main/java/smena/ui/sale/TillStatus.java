package smena.ui.sale;

/// The state of the till, for other screens that show it too: its shift, its printer and
/// its newest backup.
///
/// @param shift the shift of the banner
/// @param printer the printer of the banner
/// @param backup the newest backup
public record TillStatus(ShiftModel shift, PrinterStatusModel printer, LastBackup backup) {
    /// Reads everything afresh.
    public void load() {
        shift.load();
        printer.load();
        backup.load();
    }

    /// Looks at the clock; called every second while it is shown.
    public void tick() {
        shift.tick();
        backup.tick();
    }
}
