package smena.ui.terminal;

import smena.domain.sale.PaymentMethod;
import smena.text.Words;

/// What a way to pay is called on the screen.
public final class MethodNames {
    private MethodNames() {}

    /// The shop's own name, or the language's word for the code or the kind.
    public static String of(PaymentMethod method, Words words) {
        if (!method.name().isEmpty()) {
            return method.name();
        }
        String code = "pay.method." + method.code();
        return words.get(words.has(code) ? code : "pay.kind." + method.kind());
    }
}
