package smena.ui.label;

import smena.domain.catalog.Unit;
import smena.domain.label.LabelDevice;
import smena.domain.label.LabelOrder;
import smena.domain.label.LabelSetup;
import smena.domain.label.ShelfLabel;
import smena.domain.label.UnitPrice;
import smena.domain.money.Money;
import smena.domain.shop.PrinterAddress;
import smena.printing.label.LabelFont;
import smena.printing.label.LabelPress;
import smena.service.ports.FoundPrinter;
import smena.service.ports.LabelRun;
import smena.service.ports.PrinterFinder;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Real pictures, and a printer that does what a test says.
public final class TestLabelContext implements LabelContext, PrinterFinder {
    private static final LabelPress PRESS = new LabelPress(LabelFont.load());
    private static final Formats SHOP =
            new Formats(Words.in(Language.UZ), MoneyStyle.SUM, ZoneOffset.UTC);

    private final Background aside;
    public final List<FoundPrinter> found = new ArrayList<>();
    final List<List<LabelOrder>> printed = new ArrayList<>();
    Optional<LabelRun> fate = Optional.empty();
    Optional<Path> file = Optional.empty();
    boolean there = true;

    public TestLabelContext(Background aside) {
        this.aside = aside;
    }

    @Override
    public ShelfLabel sample() {
        return new ShelfLabel(
                "Coca-Cola 1,5 l",
                "Ichimliklar",
                Money.of(1_090_000),
                Optional.of(Money.of(1_200_000)),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 30)),
                Optional.of(new UnitPrice(Unit.LITRE, Money.of(726_700))),
                "5449000131539",
                LocalDate.of(2026, 11, 26));
    }

    @Override
    public byte[] picture(ShelfLabel label, LabelSetup setup) {
        return PRESS.png(PRESS.text(label, setup.look(), SHOP), setup.size(), setup.density());
    }

    @Override
    public byte[] pages(List<LabelOrder> labels, LabelSetup setup) {
        return PRESS.pages(
                labels.stream().map(o -> PRESS.text(o.label(), setup.look(), SHOP)).toList(),
                setup.size());
    }

    @Override
    public LabelRun print(List<LabelOrder> labels, LabelSetup setup, BooleanSupplier stop) {
        printed.add(labels);
        return fate.orElse(LabelRun.all(labels.size()));
    }

    @Override
    public boolean isThere(LabelDevice printer) {
        return there;
    }

    @Override
    public PrinterFinder finder() {
        return this;
    }

    @Override
    public Background aside() {
        return aside;
    }

    @Override
    public Optional<Path> whereTo(String fileName) {
        return file;
    }

    @Override
    public List<FoundPrinter> local() {
        return List.copyOf(found);
    }

    @Override
    public Optional<FoundPrinter> at(PrinterAddress.Network address) {
        return Optional.empty();
    }
}
