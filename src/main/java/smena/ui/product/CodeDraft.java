package smena.ui.product;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.Barcode;
import smena.domain.catalog.ProductCode;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.text.Typed;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A code of a product as it is typed.
///
/// @param pack how much it stands for; empty for one
/// @param price what a pack costs; empty where it costs what its pieces cost
record CodeDraft(String code, String pack, String price) {
    static CodeDraft of(ProductCode code) {
        return new CodeDraft(
                code.code(),
                code.pack().map(CodeDraft::text).orElse(""),
                code.packPrice().map(Typed::text).orElse(""));
    }

    /// A quantity as somebody would type it: `0,5`.
    static String text(Quantity quantity) {
        BigDecimal units = BigDecimal.valueOf(quantity.thousandths(), 3);
        return units.signum() == 0
                ? "0"
                : units.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /// The code. Refuses what is no figure.
    ProductCode read() {
        Optional<Quantity> holds =
                pack.isBlank()
                        ? Optional.empty()
                        : Optional.of(Typed.quantity(pack).orElseThrow(CodeDraft::noQuantity));
        Optional<Money> costs =
                price.isBlank()
                        ? Optional.empty()
                        : Optional.of(Typed.money(price).orElseThrow(CodeDraft::noPrice));
        return new ProductCode(code, holds, costs);
    }

    /// The codes `mine` where another person has meanwhile changed those `seen` to `now`: what
    /// either has added is there, what either took away is gone, and what was typed here stays.
    static List<CodeDraft> over(List<CodeDraft> mine, List<CodeDraft> seen, List<CodeDraft> now) {
        Map<String, CodeDraft> typed = byNumber(mine);
        typed.values().removeAll(seen);
        Set<String> dropped = byNumber(seen).keySet();
        dropped.removeAll(byNumber(mine).keySet());
        Map<String, CodeDraft> all = byNumber(now);
        all.putAll(typed);
        all.keySet().removeAll(dropped);
        return List.copyOf(all.values());
    }

    private static Map<String, CodeDraft> byNumber(List<CodeDraft> codes) {
        Map<String, CodeDraft> all = new LinkedHashMap<>();
        codes.forEach(code -> all.put(Barcode.number(code.code()), code));
        return all;
    }

    private static Refused noQuantity() {
        return new Refused(new Problem.BadQuantity());
    }

    private static Refused noPrice() {
        return new Refused(new Problem.BadPrice());
    }
}
