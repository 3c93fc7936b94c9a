package smena.domain.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A payment method as the office edits it.
///
/// @param method with id 0 where it is new
/// @param active whether it may be chosen; one that was used is archived, never deleted
public record MethodCard(PaymentMethod method, boolean active) {
    /// The most characters of a name.
    public static final int LONGEST_NAME = 40;

    /// The most methods of a shop; more are no help to anybody who has to choose.
    public static final int MOST = 30;

    /// Kinds that a shop may add to: money that comes through somebody else. There is one drawer
    /// and one book of debts.
    public static final List<PaymentMethod.Kind> ADDED =
            List.of(
                    PaymentMethod.Kind.CARD,
                    PaymentMethod.Kind.WALLET,
                    PaymentMethod.Kind.TRANSFER);

    /// A new one of a kind, which asks for a name.
    public static MethodCard fresh(PaymentMethod.Kind kind) {
        boolean asks =
                PaymentMethod.USUAL.stream()
                        .filter(usual -> usual.kind() == kind)
                        .anyMatch(PaymentMethod::asksReference);
        return new MethodCard(new PaymentMethod(0, "", kind, "", false, asks), true);
    }

    /// The same under another name, which may be empty where the language has a word for it.
    public MethodCard named(String name) {
        return with(method.code(), name);
    }

    /// The same, known to other programs by this code.
    public MethodCard coded(String code) {
        return with(code, method.name());
    }

    /// The same, in another till's row.
    public MethodCard inRow(long id) {
        return new MethodCard(
                new PaymentMethod(
                        id,
                        method.code(),
                        method.kind(),
                        method.name(),
                        method.opensDrawer(),
                        method.asksReference()),
                active);
    }

    private MethodCard with(String code, String name) {
        return new MethodCard(
                new PaymentMethod(
                        method.id(),
                        code,
                        method.kind(),
                        name,
                        method.opensDrawer(),
                        method.asksReference()),
                active);
    }

    /// The same, in use or archived.
    public MethodCard active(boolean now) {
        return new MethodCard(method, now);
    }

    /// All of them with their names tidied up. Refuses two of one name, one without any, and a shop
    /// that takes no cash.
    public static List<MethodCard> checked(List<MethodCard> all) {
        List<MethodCard> tidy = all.stream().map(MethodCard::tidy).toList();
        if (tidy.size() > MOST) {
            throw new Refused(new Problem.TooManyMethods(MOST));
        }
        if (tidy.stream().noneMatch(c -> c.active() && c.method().kind().isInDrawer())) {
            throw new Refused(new Problem.LastCashMethod());
        }
        Set<String> names = new HashSet<>();
        for (MethodCard card : tidy) {
            String name = card.method().name();
            if (card.active() && !name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refused(new Problem.MethodNameTaken(name));
            }
        }
        return tidy;
    }

    private MethodCard tidy() {
        boolean usual =
                PaymentMethod.USUAL.stream()
                        .anyMatch(m -> m.code().equals(method.code()) && m.name().isEmpty());
        return named(
                usual
                        ? TypedText.optional(method.name(), LONGEST_NAME, new Problem.BadName())
                        : TypedText.required(method.name(), LONGEST_NAME, new Problem.BadName()));
    }
}
