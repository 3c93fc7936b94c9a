package smena.printing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.shop.PrinterRole;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.PrinterProfile;
import smena.printing.layout.Logos;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.ShopLogo;
import smena.printing.raster.LogoPicture;
import smena.printing.raster.PaperFont;
import smena.printing.transport.SocketPrinter;
import smena.printing.transport.TcpTransport;
import smena.printing.transport.TcpTransport.Limits;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.ports.PrintEvent;
import smena.service.ports.PrintState;
import smena.service.ports.PrintTrouble;
import smena.service.ports.Printer;
import smena.service.ports.Typesetter;
import smena.text.MoneyStyle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A job that can never be printed, with the real books, the real queue and a printer at a real
/// socket: it ends with its reason, and what stands behind it is printed.
@Timeout(60)
class PoisonJobTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Limits LIMITS = new Limits(LONG, LONG, LONG, LONG);
    private static final long NO_SHIFT = 4711;

    /// What is wrong with the job in front.
    enum Poison {
        /// Its shift is in no book.
        SOURCE_MISSING(PrintTrouble.PAGE_NOT_LAID_OUT) {
            @Override
            long order(PoisonJobTest till) {
                return till.services().printing().printX(till.shop.manager(), NO_SHIFT);
            }
        },
        /// Its document is of a kind that this till does not lay out.
        NO_PAGE_FOR_IT(PrintTrouble.PAGE_NOT_LAID_OUT) {
            @Override
            long order(PoisonJobTest till) throws SQLException {
                long job = till.services().printing().printTest(PrinterRole.RECEIPT);
                till.sql("update print_job set document = 'REFUND' where id = ?", job);
                return job;
            }
        },
        /// The frozen figures of its Z-report cannot be read.
        SNAPSHOT_UNREADABLE(PrintTrouble.PAGE_NOT_LAID_OUT) {
            @Override
            long order(PoisonJobTest till) throws SQLException {
                long z = till.closedShift();
                till.sql("drop trigger z_report_is_never_changed");
                till.sql("update z_report set snapshot = '{' where z_number = ?", z);
                return till.pageOf(z);
            }
        },
        /// The layout has a fault.
        LAYOUT_THROWS(PrintTrouble.PAGE_NOT_LAID_OUT) {
            @Override
            long order(PoisonJobTest till) {
                till.fault = Optional.of(new IllegalStateException("no such word"));
                return till.services().printing().printTest(PrinterRole.RECEIPT);
            }
        },
        /// The layout needs more than there is.
        LAYOUT_OVERFLOWS(PrintTrouble.PAGE_NOT_LAID_OUT) {
            @Override
            long order(PoisonJobTest till) {
                till.fault = Optional.of(new StackOverflowError());
                return till.services().printing().printTest(PrinterRole.RECEIPT);
            }
        },
        /// What is stored is no page.
        BODY_DAMAGED(PrintTrouble.PAGE_UNREADABLE) {
            @Override
            long order(PoisonJobTest till) throws SQLException {
                return till.stored("smena paper 1\ntext\n".getBytes(UTF_8));
            }
        },
        /// Its style is none that there is; a field is no number.
        BODY_HAS_ODD_FIELDS(PrintTrouble.PAGE_UNREADABLE) {
            @Override
            long order(PoisonJobTest till) throws SQLException {
                return till.stored("smena paper 1\nfeed\tmany\n".getBytes(UTF_8));
            }
        },
        /// Its table of characters is one that this till does not have.
        TABLE_UNKNOWN(PrintTrouble.PAGE_UNREADABLE) {
            @Override
            long order(PoisonJobTest till) throws SQLException {
                return till.stored("smena paper 1\ntable\t17\tcp4711\tNon\n".getBytes(UTF_8));
            }
        },
        /// Its picture is larger than the memory.
        PICTURE_TOO_LARGE(PrintTrouble.PAGE_NOT_LAID_OUT) {
            @Override
            long order(PoisonJobTest till) throws SQLException {
                till.logo =
                        () -> {
                            throw new OutOfMemoryError("Requested array size exceeds VM limit");
                        };
                return till.stored(StoredForm.write(ReceiptDocument.write().logo().done()));
            }
        };

        final PrintTrouble why;

        Poison(PrintTrouble why) {
            this.why = why;
        }

        abstract long order(PoisonJobTest till) throws SQLException;
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    @TempDir Path folder;
    private final BlockingQueue<PrintEvent> told = new LinkedBlockingQueue<>();
    private final PaperTypesetter paperTypesetter = new PaperTypesetter(MoneyStyle.SUM);
    private volatile Optional<Throwable> fault = Optional.empty();
    private volatile java.util.function.Supplier<Optional<LogoPicture>> logo = Optional::empty;
    private TestShop shop;
    private SocketPrinter socket;

    @BeforeEach
    void open() throws Exception {
        shop = new TestShop(folder, typesetter());
        socket = new SocketPrinter(SocketPrinter.answering(0));
    }

    @AfterEach
    void close() throws Exception {
        socket.close();
        shop.close();
    }

    /// The real one, until a test page meets the fault.
    private Typesetter typesetter() {
        return (Typesetter)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Typesetter.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("test") && fault.isPresent()) {
                                throw fault.get();
                            }
                            try {
                                return method.invoke(paperTypesetter, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private Services services() {
        return shop.services();
    }

    private long closedShift() {
        shop.open(0);
        shop.close(services().shifts().current().orElseThrow(), smena.domain.money.Money.ZERO);
        return services().reports().newestZ(1).getFirst().zNumber().orElseThrow();
    }

    /// The job that the close has ordered.
    private long pageOf(long z) throws SQLException {
        try (Connection file =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                PreparedStatement statement =
                        file.prepareStatement(
                                "select id from print_job where document = 'Z' and source_id = ?")) {
            statement.setLong(1, z);
            return statement.executeQuery().getLong(1);
        }
    }

    private long stored(byte[] body) throws SQLException {
        long job = services().printing().printTest(PrinterRole.RECEIPT);
        sql("update print_job set body = ? where id = ?", body, job);
        return job;
    }

    private void sql(String text, Object... values) throws SQLException {
        try (Connection file =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                PreparedStatement statement = file.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private PrintQueue queue() {
        Printer printer =
                new TcpTransport(
                        "127.0.0.1",
                        socket.port(),
                        new EscPosEncoder(
                                PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17),
                                PaperFont.load(),
                                () -> logo.get()),
                        LIMITS);
        PrintQueue queue =
                new PrintQueue(
                        "receipt",
                        printer,
                        services().printJobs(PrinterRole.REAL),
                        java.time.Clock.fixed(shop.now(), java.time.ZoneOffset.UTC),
                        RetryPolicy.USUAL);
        queue.listen(told::add);
        return queue;
    }

    @ParameterizedTest
    @EnumSource
    void endsWithItsReasonAndTheNextOneIsPrinted(Poison poison) throws Exception {
        long bad = poison.order(this);
        long good = services().printing().printTest(PrinterRole.REPORT);
        sql("update print_job set body = ? where id = ?", page("next"), good);
        try (PrintQueue queue = queue()) {
            queue.start();
            PrintEvent end = until(bad, PrintState.FAILED);
            assertEquals(Optional.of(poison.why), end.why());
            until(good, PrintState.CONFIRMED);
        }
        assertTrue(new String(lastPrinted(), UTF_8).contains("next"));
        assertTrue(
                services().printDecisions().open(10).stream()
                        .anyMatch(
                                job ->
                                        job.id() == bad
                                                && job.trouble().equals(Optional.of(poison.why))),
                "somebody is asked about it");
    }

    /// The shift that was closed has its own papers in the queue.
    private byte[] lastPrinted() throws InterruptedException {
        byte[] last = socket.next();
        while (socket.unread() > 0) {
            last = socket.next();
        }
        return last;
    }

    private static byte[] page(String text) {
        return StoredForm.write(ReceiptDocument.write().text(text).done());
    }

    private PrintEvent until(long job, PrintState state) throws InterruptedException {
        while (true) {
            PrintEvent event = told.poll(15, TimeUnit.SECONDS);
            assertNotNull(event, "job " + job + " never became " + state);
            if (event.job() == job && event.state() == state) {
                return event;
            }
        }
    }

    @Test
    void aLogoThatCannotBeLookedUpStopsNoReceipt() {
        boolean[] gone = {false};
        byte[] prepared = LogoPicture.prepare(Logos.file("png", 40, 20));
        ShopLogo shopLogo =
                new ShopLogo(
                        () -> {
                            if (gone[0]) {
                                throw new IllegalStateException("busy");
                            }
                            return Optional.of(prepared);
                        });
        assertTrue(shopLogo.get().isPresent());
        gone[0] = true;
        assertTrue(shopLogo.get().isPresent());
    }
}
