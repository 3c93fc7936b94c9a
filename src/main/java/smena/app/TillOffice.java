package smena.app;

import javafx.beans.value.ObservableValue;

import smena.domain.people.Employee;
import smena.service.people.People;
import smena.ui.kit.Notice;
import smena.ui.office.OfficeParts;
import smena.ui.office.OfficeRegister;
import smena.ui.office.OfficeScreen;
import smena.ui.office.OfficeVisit;
import smena.ui.office.StepInDialog;
import smena.ui.sale.TillStatus;
import smena.ui.shell.UiContext;

/// The way into the office from the till, and back.
final class TillOffice {
    private final UiContext ui;
    private final OfficePages pages;
    private final OfficeRegister register;
    private final OfficeVisit visit;
    private final OfficeScreen office;
    private final StepInDialog stepIn;
    private final Runnable alarm;

    /// @param shop the shop's name
    /// @param status the state of the till
    /// @param ways back to the till, and to the log-in
    /// @param printJobs opens what waits for the printer
    TillOffice(
            UiContext ui,
            OfficePages pages,
            People people,
            ObservableValue<String> shop,
            TillStatus status,
            OfficeVisit.Ways ways,
            Runnable printJobs) {
        this.ui = ui;
        this.pages = pages;
        register = pages.register();
        visit = new OfficeVisit(ui.session(), people, ui.background(), ways);
        alarm = pages.alarm();
        office =
                new OfficeScreen(
                        register,
                        new OfficeParts(
                                ui.session(),
                                shop,
                                status,
                                ui.localization(),
                                new OfficeParts.Ways(
                                        visit::leave, visit::lock, printJobs, this::showBackups),
                                this::refuseScan));
        stepIn = new StepInDialog(ui, people, register);
    }

    /// Whether the person logged in may use it themselves.
    boolean admitsWhoeverIsHere() {
        return register.admits(ui.actor().employee());
    }

    /// Opens it; if the person logged in may not use it, asks for the PIN of someone who may.
    void open() {
        enter(() -> {});
    }

    /// Opens it at the page of backups.
    void openBackups() {
        enter(this::showBackups);
    }

    private void enter(Runnable inside) {
        if (admitsWhoeverIsHere()) {
            show(inside);
        } else {
            stepIn.ask(visitor -> stepIn(visitor, inside));
        }
    }

    private void stepIn(Employee visitor, Runnable inside) {
        visit.stepIn(visitor);
        show(inside);
    }

    private void show(Runnable inside) {
        pages.countWaiting();
        ui.navigation().show(office);
        inside.run();
    }

    private void showBackups() {
        office.show("settings", pages::backups);
    }

    private void refuseScan(String code) {
        alarm.run();
        ui.toasts().say(Notice.Kind.WARN, "scan.notNow", code);
    }
}
