package smena.ui.office;

import javafx.beans.value.ObservableValue;

import smena.ui.kit.Localization;
import smena.ui.sale.TillStatus;
import smena.ui.shell.Session;

import java.util.function.Consumer;

/// What the frame of the office needs.
///
/// @param session who is in the office
/// @param shop the shop's name
/// @param status shift, printer and backup of the till
/// @param localization the language of the screen
/// @param ways the ways out of the office
/// @param scanRefused told of a scanned code that no page takes
public record OfficeParts(
        Session session,
        ObservableValue<String> shop,
        TillStatus status,
        Localization localization,
        Ways ways,
        Consumer<String> scanRefused) {

    /// The ways out of the office.
    ///
    /// @param toTill back to the till
    /// @param lock locks the till
    /// @param printJobs what waits for the printer, and for somebody to decide
    /// @param backups the page of backups, for anyone who may see it
    public record Ways(Runnable toTill, Runnable lock, Runnable printJobs, Runnable backups) {}
}
