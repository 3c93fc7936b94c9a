package smena.ui.sale;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import smena.domain.money.Quantity;
import smena.text.Typed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The number typed before a scan or a tap: `5`, `0,845` or `5*`. Digits after the asterisk, or
/// all of them if followed by Enter, are a code typed by hand.
public final class TypedNumber {
    private static final char STAR = '*';
    private static final int REMEMBERED = 32;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final Deque<String> before = new ArrayDeque<>();

    /// What was typed; empty for nothing.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// A character key was pressed. All are passed in, also those that are no part of a number: a
    /// scan that begins with them is taken back by their count.
    public void key(char key) {
        before.push(text.get());
        if (before.size() > REMEMBERED) {
            before.removeLast();
        }
        if (fits(key)) {
            text.set(text.get() + (key == '.' ? ',' : key));
        }
    }

    /// The last `keys` were the beginning of a scan.
    public void takeBack(int keys) {
        String old = text.get();
        for (int i = 0; i < keys && !before.isEmpty(); i++) {
            old = before.pop();
        }
        text.set(old);
    }

    /// Takes back the last character; false if there is none.
    public boolean erase() {
        if (text.get().isEmpty()) {
            return false;
        }
        text.set(text.get().substring(0, text.get().length() - 1));
        return true;
    }

    /// Forgets the number; false if there was none.
    public boolean clear() {
        boolean something = !text.get().isEmpty();
        text.set("");
        before.clear();
        return something;
    }

    /// The code typed by hand, and its quantity: `5*3210` is five of `3210`.
    public String code() {
        return text.get().substring(text.get().indexOf(STAR) + 1);
    }

    /// How many a scan or a tap adds: one unless something was typed. What is no number is
    /// 0, which no basket accepts.
    public Quantity quantity() {
        int star = text.get().indexOf(STAR);
        String number = star < 0 ? text.get() : text.get().substring(0, star);
        return number.isEmpty() ? Quantity.ONE : Typed.quantity(number).orElse(Quantity.ZERO);
    }

    /// Whether the quantity was typed with more than three decimals.
    public boolean isTooFine() {
        int star = text.get().indexOf(STAR);
        return Typed.isTooFine(star < 0 ? text.get() : text.get().substring(0, star));
    }

    /// The quantity before a scan or a tap, if one was typed.
    public Optional<Quantity> asked() {
        return text.get().isEmpty() ? Optional.empty() : Optional.of(quantity());
    }

    /// How many of the [#code] are meant, if that was typed.
    public Optional<Quantity> askedOfCode() {
        return text.get().indexOf(STAR) < 0 ? Optional.empty() : Optional.of(quantity());
    }

    private boolean fits(char key) {
        String now = text.get();
        return switch (key) {
            case STAR, ',', '.' ->
                    !now.isEmpty() && now.indexOf(STAR) < 0 && (key == STAR || !now.contains(","));
            default -> key >= '0' && key <= '9';
        };
    }
}
