package smena.ui.refund;

import smena.domain.refund.Refund;
import smena.domain.sale.PaymentMethod;
import smena.text.Formats;
import smena.text.Words;

import java.util.List;
import java.util.stream.Collectors;

/// What the ways to give money back are called.
final class PayoutWords {
    private PayoutWords() {}

    /// The shop's own name of a method, or the language's word for its code or its kind.
    static String name(PaymentMethod method, Words words) {
        if (!method.name().isEmpty()) {
            return method.name();
        }
        String code = "pay.method." + method.code();
        return words.get(words.has(code) ? code : "pay.kind." + method.kind());
    }

    /// `Card •• 4417`: how something was paid.
    static String method(Refund.Payment payment, Formats formats) {
        return name(payment.method(), formats.words()) + digits(payment);
    }

    /// `To card •• 4417`, `In cash`: where it goes.
    static String to(Refund.Payment payment, Formats formats) {
        return to(payment.method(), formats.words()) + digits(payment);
    }

    /// What a way is called, with all its methods.
    static String to(PayoutWay way, Formats formats) {
        return way.instead()
                .map(method -> to(method, formats.words()))
                .orElseGet(
                        () ->
                                way.settlement().payments().stream()
                                        .map(payment -> to(payment, formats))
                                        .distinct()
                                        .collect(Collectors.joining(" + ")));
    }

    /// Why another way needs an approval: `paid by card, needs an approval`.
    static String otherThan(Source.OfReceipt of) {
        List<String> kinds =
                of.paid().parts().stream()
                        .map(part -> part.paid().method().kind().name())
                        .distinct()
                        .toList();
        return switch (kinds.size()) {
            case 0 -> "refund.paidBy." + of.cash().kind();
            case 1 -> "refund.paidBy." + kinds.getFirst();
            default -> "refund.paidBy.several";
        };
    }

    private static String to(PaymentMethod method, Words words) {
        String key = "refund.to." + method.kind();
        return method.name().isEmpty() && words.has(key)
                ? words.get(key)
                : words.get("refund.toNamed", name(method, words));
    }

    /// A reference that was cut to the end of a card number tells it too.
    private static String digits(Refund.Payment payment) {
        String reference = payment.reference();
        String known =
                payment.cardDigits().isEmpty() && reference.startsWith("*")
                        ? reference.substring(1)
                        : payment.cardDigits();
        return known.isEmpty() ? "" : " •• " + known;
    }
}
