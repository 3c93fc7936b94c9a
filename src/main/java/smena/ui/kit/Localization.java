package smena.ui.kit;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Function;

/// The language on the screen, and every text bound to it.
///
/// Bindings listen weakly: a discarded label is collected together with its binding.
public final class Localization {
    private final ZoneId zone;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
    private final ObjectProperty<MoneyStyle> moneyStyle = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Formats> formats;

    /// A localization that begins with `language`, for a shop in `zone`.
    public Localization(Language language, MoneyStyle moneyStyle, ZoneId zone) {
        this.zone = zone;
        this.language.set(language);
        this.moneyStyle.set(moneyStyle);
        this.formats = new ReadOnlyObjectWrapper<>(make());
        this.language.addListener((_, _, _) -> formats.set(make()));
        this.moneyStyle.addListener((_, _, _) -> formats.set(make()));
    }

    /// The language of the screen.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// How the shop writes amounts.
    public ObjectProperty<MoneyStyle> moneyStyleProperty() {
        return moneyStyle;
    }

    /// Figures and dates in the language of the screen.
    public ReadOnlyObjectProperty<Formats> formatsProperty() {
        return formats.getReadOnlyProperty();
    }

    /// Formats of figures and dates in the current language.
    public Formats formats() {
        return formats.get();
    }

    /// The texts of the current language.
    public Words words() {
        return formats.get().words();
    }

    /// The text of `key`, in step with the language. An argument that is an [ObservableValue] is
    /// followed too.
    public StringBinding text(String key, Object... arguments) {
        return make(now -> now.words().get(key, values(arguments)), arguments);
    }

    /// The text for a number of things, in step with the language and the number.
    public StringBinding count(String key, ObservableValue<? extends Number> number) {
        return make(now -> now.words().count(key, number.getValue().longValue()), number);
    }

    /// Any text made of formats, in step with the language and with `sources`.
    public StringBinding make(Function<Formats, String> text, Object... sources) {
        Observable[] followed =
                Arrays.stream(sources)
                        .filter(Observable.class::isInstance)
                        .map(Observable.class::cast)
                        .toArray(Observable[]::new);
        Observable[] all = Arrays.copyOf(followed, followed.length + 1);
        all[followed.length] = formats;
        return Bindings.createStringBinding(() -> text.apply(formats.get()), all);
    }

    private static Object[] values(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ObservableValue<?> v ? value(v) : argument)
                .toArray();
    }

    private static Object value(ObservableValue<?> observable) {
        Object value = observable.getValue();
        return value == null ? "" : value;
    }

    private Formats make() {
        return new Formats(Words.in(language.get()), moneyStyle.get(), zone);
    }
}
