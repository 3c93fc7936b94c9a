package smena.ui.counter;

import javafx.scene.input.KeyEvent;

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

    /// Whether it is worth being looked up.
    static boolean isCode(String typed) {
        return typed.length() >= LEAST && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// A character was typed.
    void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) != 0x7F) {
            typed.append(text);
        }
    }

    /// The last characters were the beginning of a scan.
    void takeBack(int characters) {
        typed.setLength(Math.max(0, typed.length() - characters));
    }
}
