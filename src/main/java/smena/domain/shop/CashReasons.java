package smena.domain.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Why cash goes in and out of the drawer, as the shop names it: one tap each at the till. The
/// reasons of what is paid out are the categories of its expenses.
///
/// @param of for each act its reasons, in their order; the usual ones where there is none
public record CashReasons(Map<Act, List<String>> of) {
    /// The most reasons of one act.
    public static final int MOST = 12;

    /// The most letters of a reason.
    public static final int LONGEST = 40;

    /// The usual ones of every act.
    public static final CashReasons USUAL = new CashReasons(Map.of());

    /// What is done with the drawer.
    public enum Act {
        PAY_IN,
        PAY_OUT,
        SAFE_DROP,
        OPEN_DRAWER
    }

    /// The reasons of `act`; empty for the usual ones.
    public List<String> of(Act act) {
        return of.getOrDefault(act, List.of());
    }

    /// The same without blank lines, each reason once. Refuses more than [#MOST] of an act, and one
    /// of more than [#LONGEST] letters.
    public CashReasons checked() {
        Map<Act, List<String>> clean = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            List<String> reasons =
                    of(act).stream()
                            .map(TypedText::line)
                            .map(String::strip)
                            .filter(reason -> !reason.isEmpty())
                            .distinct()
                            .toList();
            if (reasons.size() > MOST
                    || reasons.stream().anyMatch(each -> length(each) > LONGEST)) {
                throw new Refused(new Problem.BadCashReasons(MOST, LONGEST));
            }
            clean.put(act, reasons);
        }
        return new CashReasons(clean);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
