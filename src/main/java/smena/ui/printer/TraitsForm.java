package smena.ui.printer;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterTraits;

import java.util.List;

/// A printer's traits while they are being edited.
public final class TraitsForm {
    /// The usual line widths of paper, in characters.
    static final List<Integer> WIDTHS = List.of(32, 42, 48);

    private final StringProperty profile = new SimpleStringProperty("");
    private final ObjectProperty<Integer> columns = new SimpleObjectProperty<>(48);
    private final ObjectProperty<LetterTable> letters;
    private final ObjectProperty<Integer> drawerPin = new SimpleObjectProperty<>(0);
    private final BooleanProperty cutter = new SimpleBooleanProperty();
    private final BooleanProperty alwaysRaster = new SimpleBooleanProperty();
    private final BooleanProperty qr = new SimpleBooleanProperty();
    private final BooleanProperty logo = new SimpleBooleanProperty();
    private final BooleanProperty buzzer = new SimpleBooleanProperty();
    private final ObjectBinding<PrinterTraits> traits;

    TraitsForm() {
        letters = new SimpleObjectProperty<>(LetterTable.of(PrinterTraits.USUAL));
        show(PrinterTraits.USUAL);
        traits =
                Bindings.createObjectBinding(
                        this::make,
                        profile,
                        columns,
                        letters,
                        drawerPin,
                        cutter,
                        alwaysRaster,
                        qr,
                        logo,
                        buzzer);
    }

    /// The chosen model; empty for none.
    public StringProperty profileProperty() {
        return profile;
    }

    /// Characters in a line.
    public ObjectProperty<Integer> columnsProperty() {
        return columns;
    }

    /// The character table.
    public ObjectProperty<LetterTable> lettersProperty() {
        return letters;
    }

    /// 0 for pin 2, 1 for pin 5.
    public ObjectProperty<Integer> drawerPinProperty() {
        return drawerPin;
    }

    public BooleanProperty cutterProperty() {
        return cutter;
    }

    /// Whether every line is sent as a picture.
    public BooleanProperty alwaysRasterProperty() {
        return alwaysRaster;
    }

    /// Whether it draws QR codes by itself.
    public BooleanProperty qrProperty() {
        return qr;
    }

    public BooleanProperty logoProperty() {
        return logo;
    }

    public BooleanProperty buzzerProperty() {
        return buzzer;
    }

    /// All of it.
    public ObjectBinding<PrinterTraits> traits() {
        return traits;
    }

    /// Fills in the model's factory traits; the logo is the shop's choice and stays.
    public void take(PrinterModel model) {
        boolean withLogo = logo.get();
        show(model.traits());
        logo.set(withLogo);
    }

    /// A printer of no known model: the rest stays as it is.
    public void takeNone() {
        profile.set("");
    }

    void show(PrinterTraits known) {
        profile.set(known.profile());
        columns.set(known.columns());
        letters.set(LetterTable.of(known));
        drawerPin.set(known.drawerPin());
        cutter.set(known.cutter());
        alwaysRaster.set(known.alwaysRaster());
        qr.set(known.qr());
        logo.set(known.logo());
        buzzer.set(known.buzzer());
    }

    private PrinterTraits make() {
        return new PrinterTraits(
                profile.get(),
                columns.get(),
                letters.get().codePage(),
                letters.get().number(),
                cutter.get(),
                drawerPin.get(),
                alwaysRaster.get(),
                qr.get(),
                logo.get(),
                buzzer.get());
    }
}
