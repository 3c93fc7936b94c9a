package smena.app;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.Unit;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelOrder;
import smena.domain.label.LabelSetup;
import smena.domain.label.LabelText;
import smena.domain.label.ShelfLabel;
import smena.domain.label.UnitPrice;
import smena.domain.money.Money;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.ShopSettings;
import smena.printing.label.LabelFont;
import smena.printing.label.LabelPress;
import smena.printing.transport.SpooledLabels;
import smena.printing.transport.SpoolerTransport;
import smena.service.ports.FoundPrinter;
import smena.service.ports.LabelRun;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus;
import smena.service.shop.Settings;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;
import smena.ui.kit.Background;
import smena.ui.label.LabelContext;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Draws and prints the labels of a till, in the shop's language.
final class TillLabels implements LabelContext {
    private static final String SAMPLE_CODE = "478000000000";

    private final Settings settings;
    private final Clock clock;
    private final PrinterFinder finder;
    private final Background aside;
    private final Function<String, Optional<Path>> whereTo;
    private @Nullable LabelPress press;

    /// @param aside runs what may take seconds
    /// @param whereTo asks where to save a file of this name
    TillLabels(
            Settings settings,
            Clock clock,
            PrinterFinder finder,
            Background aside,
            Function<String, Optional<Path>> whereTo) {
        this.settings = settings;
        this.clock = clock;
        this.finder = finder;
        this.aside = aside;
        this.whereTo = whereTo;
    }

    @Override
    public ShelfLabel sample() {
        Words words = shop().words();
        LocalDate today = LocalDate.now(clock);
        return new ShelfLabel(
                words.get("label.sample.name"),
                words.get("label.sample.category"),
                Money.of(1_450_000),
                Optional.of(Money.of(1_590_000)),
                Optional.empty(),
                Optional.of(today.plusDays(7)),
                Optional.of(new UnitPrice(Unit.LITRE, Money.of(1_450_000))),
                SAMPLE_CODE + Barcode.checkDigit(SAMPLE_CODE),
                today);
    }

    @Override
    public byte[] picture(ShelfLabel label, LabelSetup setup) {
        return press().png(text(label, setup), setup.size(), setup.density());
    }

    @Override
    public byte[] pages(List<LabelOrder> labels, LabelSetup setup) {
        Formats shop = shop();
        List<LabelText> texts =
                labels.stream()
                        .flatMap(
                                order ->
                                        Collections.nCopies(
                                                order.copies(),
                                                press().text(order.label(), setup.look(), shop))
                                                .stream())
                        .toList();
        return press().pages(texts, setup.size());
    }

    @Override
    public LabelRun print(List<LabelOrder> labels, LabelSetup setup, BooleanSupplier stop) {
        if (setup.toPages()) {
            return new SpooledLabels(setup.queue(), SpoolerTransport.USUAL)
                    .printPages(pages(labels, setup), labels.size());
        }
        LabelDevice printer = setup.printer().orElseThrow();
        Formats shop = shop();
        // A roll of labels is some fifty megabytes: each is made when its turn has come.
        List<byte[]> commands =
                new AbstractList<>() {
                    @Override
                    public byte[] get(int place) {
                        return commands(labels.get(place), setup, printer, shop);
                    }

                    @Override
                    public int size() {
                        return labels.size();
                    }
                };
        return LabelPrinters.at(printer.address()).print(commands, stop);
    }

    private byte[] commands(LabelOrder order, LabelSetup setup, LabelDevice printer, Formats shop) {
        LabelText text = press().text(order.label(), setup.look(), shop);
        return press().commands(text, setup.size(), printer, order.copies());
    }

    @Override
    public boolean isThere(LabelDevice printer) {
        return LabelPrinters.at(printer.address()).isThere();
    }

    @Override
    public PrinterFinder finder() {
        return new Finder();
    }

    /// Finds printers without asking them anything: a question to a receipt printer would be dirt
    /// among the commands of a label printer.
    private final class Finder implements PrinterFinder {
        @Override
        public List<FoundPrinter> local() {
            return finder.local();
        }

        @Override
        public Optional<FoundPrinter> at(PrinterAddress.Network address) {
            return LabelPrinters.at(address).isThere()
                    ? Optional.of(new FoundPrinter(address, "", PrinterStatus.NOT_KNOWN))
                    : Optional.empty();
        }
    }

    @Override
    public Background aside() {
        return aside;
    }

    @Override
    public Optional<Path> whereTo(String fileName) {
        return whereTo.apply(fileName);
    }

    private LabelText text(ShelfLabel label, LabelSetup setup) {
        return press().text(label, setup.look(), shop());
    }

    private Formats shop() {
        ShopSettings shop = settings.shop();
        return new Formats(
                Words.in(Language.ofTag(shop.language()).orElse(Language.UZ)),
                new MoneyStyle("currency." + shop.currency(), shop.hideZeroDecimals()),
                clock.getZone());
    }

    /// The font is read when the first label is drawn, away from the FX thread.
    private synchronized LabelPress press() {
        LabelPress loaded = press;
        if (loaded == null) {
            loaded = new LabelPress(LabelFont.load());
            press = loaded;
        }
        return loaded;
    }
}
