package smena.domain.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// How a sale was paid and what of it can still go back: first what was put on account, then what
/// was not cash in the order tendered, cash last.
public final class PaidParts {
    private final List<Part> parts;
    private final CashBack cash;
    private final Optional<PaymentMethod> cashMethod;
    private final List<Refund.Payment> beyond;

    private PaidParts(
            List<Part> parts,
            CashBack cash,
            Optional<PaymentMethod> cashMethod,
            List<Refund.Payment> beyond) {
        this.parts = List.copyOf(parts);
        this.cash = cash;
        this.cashMethod = cashMethod;
        this.beyond = List.copyOf(beyond);
    }

    /// A payment that was not cash, with what of it has not gone back.
    ///
    /// @param paid the payment of the sale
    /// @param left what can still go back that way
    public record Part(Refund.Payment paid, Money left) {
        private static Part of(Refund.Payment paid) {
            return new Part(paid, paid.applied());
        }

        private Refund.Payment pay(Money amount) {
            return new Refund.Payment(
                    paid.method(), amount, paid.reference(), paid.cardDigits(), paid.customer());
        }
    }

    /// The payments of a sale of which nothing has gone back.
    ///
    /// @param total of the sale, before rounding
    /// @param paid its payments in the order tendered, without what was set off
    /// @param setOff whether some of the cash stands for what was set off by an exchange
    public static PaidParts of(Money total, List<Refund.Payment> paid, boolean setOff) {
        List<Refund.Payment> others = paid.stream().filter(p -> !isCash(p)).toList();
        List<Part> parts =
                Stream.concat(
                                others.stream().filter(PaidParts::isOnAccount),
                                others.stream().filter(p -> !isOnAccount(p)))
                        .map(Part::of)
                        .toList();
        CashBack cash =
                new CashBack(
                        total.minus(sum(others)),
                        sum(paid).minus(sum(others)),
                        Money.ZERO,
                        Money.ZERO,
                        setOff);
        Optional<PaymentMethod> method =
                paid.stream().filter(PaidParts::isCash).map(Refund.Payment::method).findFirst();
        return new PaidParts(parts, cash, method, List.of());
    }

    /// A payment of nothing but cash, for what is given back without a receipt.
    public static PaidParts unknown() {
        return of(Money.ZERO, List.of(), false);
    }

    /// What was not cash, in the order it goes back.
    public List<Part> parts() {
        return parts;
    }

    /// What can still go back in cash, before it is rounded.
    public Money cashLeft() {
        return cash.left();
    }

    /// What went back in other ways than it was paid: of a sale on account what was repaid.
    public List<Refund.Payment> beyond() {
        return beyond;
    }

    /// After a refund with these payments.
    public PaidParts after(List<Refund.Payment> payments, Money rounding) {
        PaidParts now = this;
        for (Refund.Payment payment : payments) {
            if (!payment.method().kind().mayBeChosen()) {
                now = now.afterSetOff(payment.applied());
            } else if (!isCash(payment)) {
                now = now.without(payment);
            }
        }
        List<Refund.Payment> notes = payments.stream().filter(PaidParts::isCash).toList();
        return notes.isEmpty()
                ? now
                : now.afterCash(notes.getFirst().method(), sum(notes), rounding);
    }

    private PaidParts afterCash(PaymentMethod method, Money given, Money rounding) {
        CashBack then = cash.after(given.minus(rounding), given);
        Money more = then.beyond().minus(cash.beyond());
        return new PaidParts(parts, then, cashMethod, withBeyond(inCash(method, more)));
    }

    private List<Refund.Payment> withBeyond(Refund.Payment more) {
        return more.applied().isPositive()
                ? Stream.concat(beyond.stream(), Stream.of(more)).toList()
                : beyond;
    }

    /// After `amount` of it was set off by an exchange: it counts as given back the usual way.
    public PaidParts afterSetOff(Money amount) {
        PaidParts now = this;
        for (Refund.Payment taken : exactly(amount)) {
            now =
                    isCash(taken)
                            ? now.with(now.cash.afterSetOff(taken.applied()))
                            : now.without(taken);
        }
        Money rest = amount.minus(sum(exactly(amount)));
        return rest.isPositive() ? now.with(now.cash.afterSetOff(rest)) : now;
    }

    private PaidParts with(CashBack then) {
        return new PaidParts(parts, then, cashMethod, beyond);
    }

    /// Who owes, or owed, what of it was put on account; empty where nothing was.
    public Optional<Long> customer() {
        return parts.stream().flatMap(part -> part.paid().customer().stream()).findFirst();
    }

    /// What went back of that in other ways.
    public Money repaidBack() {
        return sum(beyond).min(onAccount());
    }

    /// How much can still come back that money came for, or that is owed.
    ///
    /// @param known what its customer owes and what they repaid that has not gone back
    public Money covered(Money known) {
        Money others =
                parts.stream()
                        .filter(part -> !isOnAccount(part.paid()))
                        .map(Part::left)
                        .reduce(cash.left(), Money::plus);
        Money account = onAccount().minus(repaidBack()).min(known);
        return account.isNegative() ? others : others.plus(account);
    }

    private Money onAccount() {
        return parts.stream()
                .filter(part -> isOnAccount(part.paid()))
                .map(Part::left)
                .reduce(Money.ZERO, Money::plus);
    }

    /// The ways in which `amount` would go back, without rounding; what finds none is left out.
    public List<Refund.Payment> exactly(Money amount) {
        List<Refund.Payment> ways = new ArrayList<>(inOrder(amount));
        Money rest = amount.minus(sum(ways)).min(cash.left());
        if (rest.isPositive() && cashMethod.isPresent()) {
            ways.add(new Refund.Payment(cashMethod.get(), rest, "", "", Optional.empty()));
        }
        return ways;
    }

    /// How much of `amount` would go back in cash, with what finds no other way.
    public Money inCash(Money amount) {
        return amount.minus(
                sum(
                        exactly(amount).stream()
                                .filter(p -> !p.method().kind().isInDrawer())
                                .toList()));
    }

    /// With no more on an account than is owed on it now; the rest goes back as it was repaid.
    ///
    /// @param owed what a customer owes, by the customer's row
    /// @param repaid how they repaid, the newest first, without what went back of that before
    public PaidParts owing(ToLongFunction<Long> owed, Function<Long, List<Refund.Payment>> repaid) {
        List<Part> capped = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        for (Part part : parts) {
            Optional<Long> customer = part.paid().customer();
            if (customer.isEmpty()) {
                others.add(part);
                continue;
            }
            long owes = Math.max(0, owed.applyAsLong(customer.get()));
            Money left = part.left().min(Money.of(owes));
            capped.add(new Part(part.paid(), left));
            capped.addAll(repaid(repaid.apply(customer.get()), part.left().minus(left)));
        }
        capped.addAll(others);
        return new PaidParts(capped, cash, cashMethod, beyond);
    }

    /// What was repaid in cash goes back in cash, as does all that is left.
    private static List<Part> repaid(List<Refund.Payment> repayments, Money most) {
        List<Part> ways = new ArrayList<>();
        Money rest = most;
        for (Refund.Payment repayment : repayments) {
            Money take = repayment.applied().min(rest);
            rest = rest.minus(take);
            if (!isCash(repayment) && take.isPositive()) {
                ways.add(new Part(repayment, take));
            }
        }
        return ways;
    }

    /// Gives `due` back the way it came.
    ///
    /// @param step cash is rounded to multiples of this many minor units; 0 or 1 for off
    /// @param shopCash the way to give cash where the sale took none
    public RefundSettlement usual(Money due, long step, PaymentMethod shopCash) {
        List<Refund.Payment> payments = new ArrayList<>(inOrder(due));
        Money rest = due.minus(sum(payments));
        if (rest.isZero() && !payments.isEmpty()) {
            return new RefundSettlement(payments, Money.ZERO, true);
        }
        Money give = cash.give(rest, step);
        payments.add(inCash(cashMethod.orElse(shopCash), give));
        return new RefundSettlement(payments, give.minus(rest), true);
    }

    /// Gives `due` back as it was asked for. Cash may be asked for as it is or as it is rounded.
    /// Refuses what does not add up to it, and an account that nothing was put on.
    public RefundSettlement asked(
            Money due, List<Tender> tenders, long step, PaymentMethod shopCash) {
        List<Tender> others = tenders.stream().filter(t -> !isCash(t.method())).toList();
        List<Tender> notes = tenders.stream().filter(t -> isCash(t.method())).toList();
        others.forEach(PaidParts::check);
        others.stream()
                .map(Tender::method)
                .distinct()
                .forEach(method -> check(method, amount(by(method, others))));
        Money rest = due.minus(amount(others));
        Money give = rest.isNegative() ? Money.ZERO : cash.give(rest, step);
        Money inCash = amount(notes);
        boolean fits = inCash.equals(rest) || inCash.equals(give);
        if (rest.isNegative()
                || notes.stream().anyMatch(n -> n.amount().isNegative())
                || (rest.isPositive() && notes.isEmpty())
                || !fits) {
            throw new Refused(
                    new Problem.PayoutDiffers(
                            rest.isNegative() || notes.isEmpty()
                                    ? due
                                    : amount(others).plus(give)));
        }
        List<Refund.Payment> payments = new ArrayList<>(others.stream().map(this::way).toList());
        if (!notes.isEmpty()) {
            payments.add(inCash(notes.getFirst().method(), give));
        }
        Money rounding = notes.isEmpty() ? Money.ZERO : give.minus(rest);
        boolean usual = byMethod(payments).equals(byMethod(usual(due, step, shopCash).payments()));
        return new RefundSettlement(payments, rounding, usual);
    }

    private static void check(Tender tender) {
        if (!tender.amount().isPositive()) {
            throw new Refused(new Problem.BadAmount());
        }
        if (!tender.method().kind().mayBeChosen()) {
            throw new Refused(new Problem.MethodNotFound(tender.method().code()));
        }
    }

    /// Several payouts to one account are one.
    private void check(PaymentMethod method, Money payout) {
        Money onAccount =
                parts.stream()
                        .filter(p -> p.paid().method().id() == method.id())
                        .map(Part::left)
                        .reduce(Money.ZERO, Money::plus);
        if (method.kind().namesCustomer() && payout.compareTo(onAccount) > 0) {
            throw new Refused(new Problem.MethodNotFound(method.code()));
        }
    }

    private Refund.Payment way(Tender tender) {
        Optional<Refund.Payment> as =
                parts.stream()
                        .map(Part::paid)
                        .filter(p -> p.method().id() == tender.method().id())
                        .findFirst();
        String reference =
                tender.reference().isEmpty()
                        ? as.map(Refund.Payment::reference).orElse("")
                        : tender.reference();
        return new Refund.Payment(
                tender.method(),
                tender.amount(),
                reference,
                as.map(Refund.Payment::cardDigits).orElse(""),
                as.flatMap(Refund.Payment::customer));
    }

    private List<Refund.Payment> inOrder(Money amount) {
        List<Refund.Payment> ways = new ArrayList<>();
        Money rest = amount;
        for (Part part : parts) {
            Money take = part.left().min(rest);
            if (take.isPositive()) {
                ways.add(part.pay(take));
                rest = rest.minus(take);
            }
        }
        return ways;
    }

    private PaidParts without(Refund.Payment given) {
        List<Part> less = new ArrayList<>();
        Money rest = given.applied();
        for (Part part : parts) {
            boolean same = part.paid().method().id() == given.method().id();
            Money take = same ? part.left().min(rest) : Money.ZERO;
            rest = rest.minus(take);
            less.add(new Part(part.paid(), part.left().minus(take)));
        }
        return new PaidParts(less, cash, cashMethod, withBeyond(Part.of(given).pay(rest)));
    }

    private static Refund.Payment inCash(PaymentMethod method, Money amount) {
        return new Refund.Payment(method, amount, "", "", Optional.empty());
    }

    private static boolean isCash(Refund.Payment payment) {
        return isCash(payment.method());
    }

    private static boolean isCash(PaymentMethod method) {
        return method.kind().isRounded();
    }

    private static boolean isOnAccount(Refund.Payment payment) {
        return payment.method().kind().namesCustomer();
    }

    private static Map<Long, Money> byMethod(List<Refund.Payment> payments) {
        Map<Long, Money> sums = new HashMap<>();
        payments.stream()
                .filter(p -> p.applied().isPositive())
                .forEach(p -> sums.merge(p.method().id(), p.applied(), Money::plus));
        return sums;
    }

    private static Money sum(List<Refund.Payment> payments) {
        return payments.stream().map(Refund.Payment::applied).reduce(Money.ZERO, Money::plus);
    }

    private static List<Tender> by(PaymentMethod method, List<Tender> tenders) {
        return tenders.stream().filter(t -> t.method().id() == method.id()).toList();
    }

    private static Money amount(List<Tender> tenders) {
        return tenders.stream().map(Tender::amount).reduce(Money.ZERO, Money::plus);
    }
}
