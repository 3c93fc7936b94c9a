package smena.ui.printjob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.service.TestShop;
import smena.service.ports.PrintJob;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.printjob.PrintJobView;
import smena.text.Language;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.ReasonController;
import smena.ui.kit.Snapshots;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.util.List;

/// The queue page over a real shop: what it lists, and what its buttons do.
@OnScreen
class PrintJobsTest {
    @TempDir Path folder;
    private TestShop shop;
    private PrintJobs printer;
    private int changes;

    @BeforeEach
    void paperOfEveryKind() {
        shop = new TestShop(folder);
        shop.open(100_000);
        shop.services()
                .printerSettings()
                .set(
                        PrinterRole.RECEIPT,
                        new PrinterSetup(
                                new PrinterAddress.Network("10.0.0.5", 9100), PrinterTraits.USUAL));
        printer = shop.services().printJobs(PrinterRole.REAL);
        for (PrintOutcome outcome :
                List.of(
                        new PrintOutcome.Confirmed(),
                        new PrintOutcome.Sent(),
                        new PrintOutcome.Unknown(PrintTrouble.NO_PAPER),
                        new PrintOutcome.Failed(PrintTrouble.PAGE_UNREADABLE),
                        new PrintOutcome.NothingSent(PrintTrouble.NOT_REACHABLE))) {
            shop.sell(1);
            end(outcome);
        }
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void whatNeedsSomebodyStandsFirstAndThenWhatWaits() {
        PrintJobsModel model = loaded();
        List<PrintState> states = model.jobs().stream().map(PrintJobView::state).toList();
        assertEquals(
                List.of(
                        PrintState.UNKNOWN,
                        PrintState.FAILED,
                        PrintState.QUEUED,
                        PrintState.SENT,
                        PrintState.CONFIRMED),
                states);
    }

    @Test
    void theScreenIsOfferedWhereThePrinterIsARealOne() {
        PrintJobsModel model = loaded();
        assertEquals(List.of(PrinterRole.SCREEN), model.others(model.jobs().getFirst()));
        model.redirect(model.jobs().getFirst(), PrinterRole.SCREEN);
        assertTrue(
                model.jobs().stream()
                        .anyMatch(
                                job ->
                                        job.printer() == PrinterRole.SCREEN
                                                && job.state() == PrintState.QUEUED
                                                && job.copy() == 1));
        assertEquals(1, changes);
    }

    @Test
    void aReportIsNotSentToTheScreenWhereNothingWouldShowIt() {
        shop.services().printing().printX(shop.manager(), 1);
        PrintJobsModel model = loaded();
        PrintJobView report =
                model.jobs().stream()
                        .filter(job -> job.kind() == PrintKind.X_REPORT)
                        .findFirst()
                        .orElseThrow();
        assertFalse(model.others(report).contains(PrinterRole.SCREEN));
    }

    @Test
    void whatWasDecidedLeavesTheFirstPart() {
        PrintJobsModel model = loaded();
        model.printed(model.jobs().getFirst());
        assertEquals(PrintState.FAILED, model.jobs().getFirst().state());
        model.cancel(model.jobs().getFirst(), "not wanted");
        assertEquals(0, model.jobs().stream().filter(PrintJobView::needsSomebody).count());
        assertEquals(2, changes);
    }

    @Test
    void aPrinterThatIsQuickerIsSaidAndTheListRenewed() {
        PrintJobsModel model = loaded();
        PrintJobView waits = model.jobs().get(2);
        printer.sending(waits.id());
        model.cancel(waits, "not wanted");
        assertEquals(new Problem.PrintJobInPrinter(), model.problemProperty().get());
        assertTrue(model.jobs().stream().anyMatch(job -> job.state() == PrintState.SENDING));
    }

    @Test
    void itLooksLikeThis() {
        Snapshots.takeAll(
                "print-jobs",
                List.of(Language.UZ, Language.RU, Language.UZ_CYRL, Language.EN),
                localization -> Overlay.with(localization, dialogs -> show(localization, dialogs)));
        Snapshots.takeAll(
                "print-jobs-give-up",
                List.of(Language.RU, Language.UZ),
                localization ->
                        Overlay.with(
                                localization,
                                dialogs ->
                                        dialogs.show(
                                                (Region)
                                                        new Fxml(localization)
                                                                .load(
                                                                        "kit/reason.fxml",
                                                                        giveUp(localization)))));
    }

    private static ReasonController giveUp(Localization localization) {
        return new ReasonController(
                "jobs.giveUpTitle",
                "jobs.giveUpConfirm",
                List.of("jobs.reason.notWanted", "jobs.reason.byHand", "jobs.reason.broken"),
                localization,
                _ -> {},
                () -> {});
    }

    private void show(Localization localization, Dialogs dialogs) {
        PrintJobsController controller =
                new PrintJobsController(loaded(), localization, _ -> {}, () -> {});
        dialogs.show((Region) new Fxml(localization).load("printjob/print_jobs.fxml", controller));
    }

    private PrintJobsModel loaded() {
        PrintJobsModel model =
                new PrintJobsModel(
                        shop.services().printDecisions(),
                        shop.services().printerSettings(),
                        new ApprovedActions(
                                Overlay.atOnce(_ -> {}), shop::cashier, (_, _) -> {}, _ -> {}),
                        () -> changes++);
        model.load();
        return model;
    }

    /// Ends the newest paper like this, and its drawer kick well.
    private void end(PrintOutcome outcome) {
        while (true) {
            PrintJob job = printer.next().orElseThrow();
            printer.bodyOf(job.id());
            printer.sending(job.id());
            if (job.kind() == PrintKind.DRAWER_KICK) {
                printer.finished(job.id(), new PrintOutcome.Sent());
            } else {
                printer.finished(job.id(), outcome);
                return;
            }
        }
    }
}
