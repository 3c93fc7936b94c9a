package smena.printing.transport;

import com.fazecast.jSerialComm.SerialPort;

import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterTransport;
import smena.service.ports.FoundPrinter;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// Looks for printers in all the places where one may be. A place that does not answer in time is
/// left out.
public final class PrinterSearch implements PrinterFinder {
    private static final Logger LOG = System.getLogger(PrinterSearch.class.getName());

    private static final Duration LOOKING = Duration.ofSeconds(5);
    private static final Duration CONNECTING = Duration.ofMillis(1500);

    private final Path devices;

    public PrinterSearch() {
        this(Path.of("/dev"));
    }

    /// @param devices the folder of device files
    PrinterSearch(Path devices) {
        this.devices = devices;
    }

    @Override
    public List<FoundPrinter> local() {
        List<TimeboxedTask<List<FoundPrinter>>> errands =
                List.of(
                        TimeboxedTask.begin("look for spoolers", PrinterSearch::queues),
                        TimeboxedTask.begin("look for device files", this::files),
                        TimeboxedTask.begin("look for serial ports", PrinterSearch::ports));
        List<FoundPrinter> found = new ArrayList<>();
        long end = System.nanoTime() + LOOKING.toNanos();
        for (TimeboxedTask<List<FoundPrinter>> timeboxedTask : errands) {
            try {
                found.addAll(timeboxedTask.await(Duration.ofNanos(end - System.nanoTime())));
            } catch (TransportException | ExecutionException e) {
                LOG.log(Level.WARNING, "A place for printers was not looked at", e);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Optional<FoundPrinter> at(PrinterAddress.Network address) {
        try (Wire wire = TcpConnection.to(address.host(), address.port(), CONNECTING)) {
            PrinterStatus status = new StatusConversation(wire).ask();
            return Optional.of(new FoundPrinter(address, "", status));
        } catch (TransportException e) {
            LOG.log(Level.INFO, "Nobody at {0}: {1}", address, e.getMessage());
            return Optional.empty();
        }
    }

    private static List<FoundPrinter> queues() {
        PrintServices services = new PrintServices();
        return services.all().stream()
                .map(
                        service ->
                                new FoundPrinter(
                                        new PrinterAddress.At(
                                                PrinterTransport.SPOOLER, service.getName()),
                                        services.description(service),
                                        services.status(service)))
                .toList();
    }

    private static List<FoundPrinter> ports() {
        return Stream.of(SerialPort.getCommPorts())
                .map(
                        port ->
                                found(
                                        new PrinterAddress.Serial(
                                                port.getSystemPortPath(),
                                                PrinterAddress.Serial.USUAL_BAUD),
                                        port.getPortDescription()))
                .toList();
    }

    private List<FoundPrinter> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(devices, devices.resolve("usb"))) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> printers =
                        Files.newDirectoryStream(folder, "lp[0-9]*")) {
                    printers.forEach(files::add);
                }
            }
        }
        files.sort(Comparator.naturalOrder());
        return files.stream()
                .map(
                        file ->
                                found(
                                        new PrinterAddress.At(
                                                PrinterTransport.DEVICE, file.toString()),
                                        ""))
                .toList();
    }

    private static FoundPrinter found(PrinterAddress address, String description) {
        return new FoundPrinter(address, description, PrinterStatus.NOT_KNOWN);
    }
}
