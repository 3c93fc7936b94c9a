package smena.ui.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.domain.shop.PrinterTransport;
import smena.printing.escpos.Profiles;
import smena.printing.layout.PaperTypesetter;
import smena.service.TestShop;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrintJobs;
import smena.service.ports.PrintOutcome;
import smena.service.ports.PrintState;
import smena.service.ports.PrinterStatus;
import smena.service.printjob.PrintJobView;
import smena.service.shop.PrinterSettings;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The printers of the page, against real services.
class PrinterModelsTest {
    private static final PrinterAddress.Network NETWORK =
            new PrinterAddress.Network("192.168.1.50", 9100);

    @TempDir Path folder;
    private TestShop shop;
    private TestPrinterContext room;
    private int approvals;

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder, new PaperTypesetter(MoneyStyle.SUM));
        room = new TestPrinterContext(shop.services(), Overlay.atOnce(_ -> {}));
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void whatIsKeptIsShownAndNothingIsChangedByLooking() {
        PrinterTraits traits = PrinterTraits.USUAL.with(32, "cp1251", 46);
        PrinterAddress serial = new PrinterAddress.Serial("/dev/ttyUSB0", 19_200);
        settings().set(PrinterRole.RECEIPT, new PrinterSetup(serial, traits));
        DeviceModel model = device(PrinterRole.RECEIPT, shop.manager());
        assertEquals(Optional.of(serial), model.way().address().get());
        assertEquals(traits, model.traits().traits().get());
        assertEquals("cp1251:46", model.traits().lettersProperty().get().toString());
        assertFalse(model.changedProperty().get());
        model.save();
        assertEquals(0, room.renewed);
    }

    @Test
    void aSavedPrinterIsTakenUpAtOnce() {
        DeviceModel model = device(PrinterRole.RECEIPT, shop.manager());
        model.way().wayProperty().set(PrinterTransport.TCP);
        assertFalse(model.isChanged());
        model.way().place(PrinterTransport.TCP).set("192.168.1.50:99999");
        assertFalse(model.isChanged());
        model.way().place(PrinterTransport.TCP).set(" 192.168.1.50 ");
        assertTrue(model.changedProperty().get());
        model.save();
        assertEquals(NETWORK, settings().receipt().address());
        assertEquals(1, room.renewed);
        assertEquals("printer.saved", model.saidProperty().get());
        assertFalse(model.isChanged());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aPrinterThatAnotherHasSetUpMeanwhileIsNotReplacedUnseen() {
        DeviceModel mine = device(PrinterRole.RECEIPT, shop.manager());
        DeviceModel theirs = device(PrinterRole.RECEIPT, shop.manager());
        theirs.way().wayProperty().set(PrinterTransport.TCP);
        theirs.way().place(PrinterTransport.TCP).set("192.168.1.50");
        theirs.save();
        mine.way().wayProperty().set(PrinterTransport.DEVICE);
        mine.way().place(PrinterTransport.DEVICE).set("/dev/usb/lp0");
        mine.save();
        assertTrue(mine.problemProperty().get() instanceof Problem.SettingChangedMeanwhile);
        assertEquals(NETWORK, settings().receipt().address());
        mine.save();
        assertEquals(
                new PrinterAddress.At(PrinterTransport.DEVICE, "/dev/usb/lp0"),
                settings().receipt().address());
    }

    @Test
    void printersAreAManagers() {
        int before = settings().receipt().traits().columns();
        for (Actor other : List.of(shop.cashier(), shop.senior())) {
            DeviceModel model = device(PrinterRole.RECEIPT, other);
            model.traits().columnsProperty().set(32);
            model.save();
            assertEquals(0, approvals, "nobody can approve it");
            assertEquals(before, settings().receipt().traits().columns());
        }
    }

    @Test
    void reportsHaveAPrinterOfTheirOwnOrNot() {
        DeviceModel model = device(PrinterRole.REPORT, shop.manager());
        assertFalse(model.ownProperty().get());
        model.ownProperty().set(true);
        model.way().wayProperty().set(PrinterTransport.DEVICE);
        assertFalse(model.isChanged());
        model.way().place(PrinterTransport.DEVICE).set("/dev/usb/lp0");
        model.save();
        assertEquals(
                new PrinterAddress.At(PrinterTransport.DEVICE, "/dev/usb/lp0"),
                settings().report().orElseThrow().address());
        model.ownProperty().set(false);
        model.save();
        assertEquals(Optional.empty(), settings().report());
        assertEquals(2, room.renewed);
    }

    @Test
    void aModelFillsInEverythingButTheShopsLogo() {
        DeviceModel model = device(PrinterRole.RECEIPT, shop.manager());
        model.traits().logoProperty().set(false);
        PrinterModel small = Profiles.named("gprinter-gp-58").orElseThrow();
        model.traits().take(small);
        assertEquals(32, model.traits().columnsProperty().get());
        assertFalse(model.traits().cutterProperty().get());
        assertFalse(model.traits().qrProperty().get());
        assertFalse(model.traits().logoProperty().get());
        model.traits().columnsProperty().set(42);
        model.save();
        PrinterTraits kept = settings().receipt().traits();
        assertEquals("gprinter-gp-58", kept.profile());
        assertEquals(42, kept.columns());
    }

    @Test
    void theReadableLineOfTheTestPageIsKept() {
        DeviceModel model = device(PrinterRole.RECEIPT, shop.manager());
        model.choose(new LetterTable("cp1251", 73));
        PrinterTraits kept = settings().receipt().traits();
        assertEquals("cp1251", kept.codePage());
        assertEquals(73, kept.table());
        assertEquals(1, room.renewed);
    }

    @Test
    void theTestPageIsFollowedUntilItsEnd() throws IOException {
        DeviceModel model = device(PrinterRole.RECEIPT, shop.manager());
        TestModel test = model.test();
        test.print();
        PrintJobView job = Objects.requireNonNull(test.jobProperty().get());
        assertEquals(PrintState.QUEUED, job.state());
        PrintJobs queue = shop.services().printJobs(PrinterRole.REAL);
        queue.bodyOf(job.id());
        queue.sending(job.id());
        test.tick();
        assertEquals(PrintState.SENDING, Objects.requireNonNull(test.jobProperty().get()).state());
        queue.finished(job.id(), new PrintOutcome.Sent());
        room.status = PrinterStatus.READY;
        test.tick();
        assertEquals(PrintState.SENT, Objects.requireNonNull(test.jobProperty().get()).state());
        assertEquals(PrinterStatus.READY, test.statusProperty().get());
        room.files.add(folder.resolve("test.png"));
        test.save();
        assertArrayEquals(
                test.pictureProperty().get(), Files.readAllBytes(folder.resolve("test.png")));
        room.files.add(folder.resolve("no/such/test.png"));
        test.save();
        assertInstanceOf(Problem.FolderNotWritable.class, test.problemProperty().get());
    }

    @Test
    void beforeAnythingWasPrintedThereIsNoLastPaper() {
        TestModel test = device(PrinterRole.RECEIPT, shop.manager()).test();
        byte[] page = test.pictureProperty().get();
        assertNotNull(page);
        test.shownProperty().set(TestModel.Shown.LAST_PAPER);
        assertNull(test.pictureProperty().get());
        assertFalse(test.drawingProperty().get());
        test.shownProperty().set(TestModel.Shown.TEST_PAGE);
        assertArrayEquals(page, test.pictureProperty().get());
    }

    @Test
    void theDrawerIsTried() {
        DeviceModel model = device(PrinterRole.RECEIPT, shop.manager());
        model.test().openDrawer();
        assertEquals("printer.drawerSent", model.test().saidProperty().get());
    }

    @Test
    void theSearchFindsAndMissesAndBreaks() {
        for (int i = 0; i < 200; i++) {
            find("Kassa " + i, "Xprinter");
        }
        SearchModel search = new SearchModel(room, Overlay.atOnce(_ -> {}));
        search.search();
        assertEquals(200, search.on(PrinterTransport.SPOOLER, "", "").size());
        assertEquals(200, search.on(PrinterTransport.SPOOLER, "Kassa 7", "XPRINTER").size());
        assertEquals(1, search.on(PrinterTransport.SPOOLER, "", " kassa 199 ").size());
        assertEquals(0, search.on(PrinterTransport.SERIAL, "", "").size());
        List<FoundPrinter> withGone = search.on(PrinterTransport.SPOOLER, "Gone", "");
        assertEquals(201, withGone.size());
        assertFalse(search.isFound(withGone.getFirst()));
        room.broken = true;
        search.search();
        assertEquals(SearchModel.State.FAILED, search.stateProperty().get());
        room.broken = false;
        search.search();
        assertEquals(SearchModel.State.DONE, search.stateProperty().get());
    }

    @Test
    void anAnswerThatNobodyWaitsForIsNotShown() {
        Deque<Runnable> work = new ArrayDeque<>();
        Background later =
                new Background(
                        work::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        SearchModel search = new SearchModel(room, later);
        search.ask(NETWORK);
        assertTrue(search.askingProperty().get());
        search.forget();
        assertFalse(search.askingProperty().get());
        PrinterAddress.Network other = new PrinterAddress.Network("10.0.0.7", 9100);
        search.ask(other);
        room.there = Optional.of(new FoundPrinter(other, "", PrinterStatus.READY));
        work.removeFirst().run();
        assertNull(search.answerProperty().get());
        assertTrue(search.askingProperty().get());
        work.removeFirst().run();
        assertEquals(
                Optional.of(PrinterStatus.READY),
                Objects.requireNonNull(search.answerProperty().get())
                        .found()
                        .map(FoundPrinter::status));
    }

    private DeviceModel device(PrinterRole role, Actor actor) {
        DeviceModel model =
                new DeviceModel(
                        role,
                        settings(),
                        shop.services().printing(),
                        shop.services().printDecisions(),
                        actions(actor),
                        room);
        model.load();
        return model;
    }

    private PrinterSettings settings() {
        return shop.services().printerSettings();
    }

    private void find(String queue, String description) {
        room.found.add(
                new FoundPrinter(
                        new PrinterAddress.At(PrinterTransport.SPOOLER, queue),
                        description,
                        PrinterStatus.NOT_KNOWN));
    }

    private ApprovedActions actions(Actor actor) {
        return new ApprovedActions(
                Overlay.atOnce(_ -> {}),
                () -> actor,
                (ask, granted) -> {
                    approvals++;
                    granted.accept(
                            shop.services()
                                    .people()
                                    .approve(
                                            actor.employee(),
                                            ask,
                                            shop.person(Role.MANAGER).id(),
                                            "333333",
                                            "test"));
                },
                _ -> {});
    }
}
