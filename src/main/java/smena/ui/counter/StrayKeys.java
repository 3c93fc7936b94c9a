package smena.ui.counter;

import javafx.scene.input.KeyEvent;

import smena.ui.kit.ScanKeys;

import java.util.Optional;

/// Characters that mean nothing on a card. They are the beginning of a scan, or one that came too
/// slowly to be told from typing: its Enter presses nothing.
final class StrayKeys {
    private static final int LEAST = 4;

    private final StringBuilder typed = new StringBuilder();

    /// Enter was pressed.
    ///
    /// @return what it ends; empty where nothing was typed before it, so that it counts
    Optional<String> enter() {
        String code = typed.toString();
        typed.setLength(0);
        return Optional.of(code).filter(text -> !text.isEmpty());
    }

    /// Whether it is worth being looked up: what stands under bars or in a mark, separators with
    /// it.
    static boolean isCode(String typed) {
        return typed.length() >= LEAST
                && typed.chars().allMatch(c -> c > ' ' && c < 0x7F || c == ScanKeys.SEPARATOR);
    }

    /// A character was typed; it is what the scanner meant, whatever layout is on.
    void typed(KeyEvent event) {
        char meant = ScanKeys.ofText(event.getCharacter());
        if (meant > ' ' && meant != 0x7F || meant == ScanKeys.SEPARATOR) {
            typed.append(meant);
        }
    }

    /// The last characters were the beginning of a scan.
    void takeBack(int characters) {
        typed.setLength(Math.max(0, typed.length() - characters));
    }
}
