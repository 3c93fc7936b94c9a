package smena.ui.sale;

import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// The keys of the till. A shortcut works whatever has the focus; digits are the quantity unless
/// the search field has it.
final class TillKeys {
    /// By then a scan would have gone on, and the sign would be a character of its code.
    private static final Duration BEFORE_A_SIGN_COUNTS = Duration.millis(45);

    private final TillModels tillModels;
    private final ShelfController shelf;
    private final BasketController basket;
    private final TillController screen;
    private final Runnable weigh;
    private final PauseTransition sign = new PauseTransition(BEFORE_A_SIGN_COUNTS);
    private @Nullable KeyCode lastPressed;

    /// @param weigh opens the scale
    TillKeys(
            TillModels tillModels,
            ShelfController shelf,
            BasketController basket,
            TillController screen,
            Runnable weigh) {
        this.tillModels = tillModels;
        this.shelf = shelf;
        this.basket = basket;
        this.screen = screen;
        this.weigh = weigh;
    }

    /// A key that belongs to the till is consumed.
    void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            lastPressed = event.getCode();
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        }
    }

    /// The last keys were the beginning of a scan.
    void takeBack(int characters) {
        sign.stop();
        tillModels.model().typed().takeBack(characters);
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            if (code == KeyCode.K) {
                event.consume();
                basket.customer();
            } else if (code == KeyCode.L) {
                event.consume();
                tillModels.tillActions().lock();
            } else if (code == KeyCode.T) {
                event.consume();
                weigh.run();
            }
            return;
        }
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (shortcut(code, event.isShiftDown())
                || (shelf.isSearching() ? searching(code) : free(code))) {
            event.consume();
        }
        if (!shelf.isSearching() && isCharacter(code)) {
            character(code, event.isShiftDown());
        }
    }

    /// Shortcuts that apply everywhere, in the search field too.
    private boolean shortcut(KeyCode code, boolean shift) {
        TillActions tillActions = tillModels.tillActions();
        switch (code) {
            case F1 -> tillActions.help();
            case F2 -> shelf.search();
            case F3 -> basket.askQuantity();
            case F4 -> tillModels.model().togglePriceCheck();
            case F5 -> basket.openShift();
            case F6 -> basket.park();
            case F7 -> {
                if (shift) {
                    basket.discount();
                } else {
                    basket.discountOnSelected();
                }
            }
            case F8 -> tillActions.cash();
            case F9 -> basket.printAgain();
            case F10 -> tillActions.menu();
            case F11 -> tillActions.refund();
            case F12 -> basket.sell();
            case ESCAPE -> back();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean searching(KeyCode code) {
        switch (code) {
            case ENTER -> tillModels.model().enterSearch();
            case UP -> tillModels.shelf().highlight(-1);
            case DOWN -> tillModels.shelf().highlight(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean free(KeyCode code) {
        switch (code) {
            case ENTER -> tillModels.model().enterTyped();
            case UP -> tillModels.basket().select(-1);
            case DOWN -> tillModels.basket().select(1);
            case DELETE -> tillModels.basket().removeSelected();
            case BACK_SPACE -> tillModels.model().typed().erase();
            case ADD, PLUS -> later(1);
            case SUBTRACT, MINUS -> later(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void later(int pieces) {
        sign.setOnFinished(_ -> basket.step(pieces));
        sign.playFromStart();
    }

    /// Clears one thing at a time: a search, a number, the bar, the selected line.
    private void back() {
        if (shelf.leaveSearch()) {
            screen.leaveFields();
        } else if (!tillModels.model().typed().clear() && !tillModels.model().hideBar()) {
            tillModels.basket().selectedProperty().set(BasketModel.NO_LINE);
        }
    }

    private void character(KeyCode code, boolean shift) {
        TypedNumber number = tillModels.model().typed();
        if (code == KeyCode.MULTIPLY
                || code == KeyCode.ASTERISK
                || (code == KeyCode.DIGIT8 && shift)) {
            number.key('*');
        } else if (code == KeyCode.DECIMAL || code == KeyCode.COMMA || code == KeyCode.PERIOD) {
            number.key(',');
        } else if (code.isDigitKey() && !shift) {
            String name = code.getName();
            number.key(name.charAt(name.length() - 1));
        } else {
            number.key(' ');
        }
    }

    /// Only where the system did not identify the key: all others were handled when pressed.
    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (lastPressed == KeyCode.UNDEFINED
                && !shelf.isSearching()
                && text.length() == 1
                && text.charAt(0) > ' ') {
            tillModels.model().typed().key(text.charAt(0));
        }
    }

    private static boolean isCharacter(KeyCode code) {
        return code.isLetterKey()
                || code.isDigitKey()
                || switch (code) {
                    case MULTIPLY,
                            ASTERISK,
                            DECIMAL,
                            COMMA,
                            PERIOD,
                            ADD,
                            SUBTRACT,
                            PLUS,
                            MINUS,
                            DIVIDE,
                            SLASH,
                            SPACE,
                            SEMICOLON,
                            EQUALS,
                            QUOTE,
                            BACK_QUOTE,
                            BACK_SLASH,
                            OPEN_BRACKET,
                            CLOSE_BRACKET ->
                            true;
                    default -> false;
                };
    }
}
