package smena.service.audit;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// What a shift's own entries add up to so far.
final class ShiftSums {
    private final OpenEntry opening;
    private final LifetimeTotals before;
    private final ReductionSums reductions = new ReductionSums();
    private final Map<String, Money[]> taxes = new TreeMap<>();
    private final Map<String, Method> methods = new TreeMap<>();
    private final Map<String, Movement> movements = new TreeMap<>();
    private final Map<EntryKind, Long> acts = new EnumMap<>(EntryKind.class);
    private Turnover sales = Turnover.NONE;
    private Turnover refunds = Turnover.NONE;
    private Repaid repayments = new Repaid(0, Money.ZERO, 0, Money.ZERO);
    private final Map<String, Method> repaid = new TreeMap<>();
    private Money rounding = Money.ZERO;
    private final DrawerCounts drawer = new DrawerCounts();
    private String first = "";
    private String last = "";

    ShiftSums(OpenEntry opening, LifetimeTotals before) {
        this.opening = opening;
        this.before = before;
    }

    /// Count and amounts.
    record Turnover(long count, Money gross, Money discount, Money total) {
        static final Turnover NONE = new Turnover(0, Money.ZERO, Money.ZERO, Money.ZERO);

        Turnover plus(Money moreGross, Money moreDiscount, Money moreTotal) {
            return new Turnover(
                    count + 1,
                    gross.plus(moreGross),
                    discount.plus(moreDiscount),
                    total.plus(moreTotal));
        }
    }

    /// Payments by one method; the kind is empty where no entry names it.
    record Method(String kind, long count, Money sold, Money returned) {
        static final Method NONE = new Method("", 0, Money.ZERO, Money.ZERO);
    }

    /// Debts paid back, and what was reversed of it.
    record Repaid(long count, Money amount, long reversals, Money reversed) {
        Repaid plus(RepaymentEntry entry) {
            return entry.isReversal()
                    ? new Repaid(count, amount, reversals + 1, reversed.plus(entry.amount()))
                    : new Repaid(count + 1, amount.plus(entry.amount()), reversals, reversed);
        }
    }

    /// Cash movements of one kind.
    record Movement(long count, Money amount) {}

    void sale(SaleEntry sale) {
        drawer.moved();
        sales = sales.plus(sale.gross(), sale.discount(), sale.total());
        rounding = rounding.plus(sale.rounding());
        first = first.isEmpty() ? sale.number() : first;
        last = sale.number();
        reductions.sale(sale);
        sale.lines().forEach(line -> tax(line.taxCode(), 0, line.total(), line.tax()));
        for (SaleEntry.Payment payment : sale.payments()) {
            Method method = methods.getOrDefault(payment.method(), Method.NONE);
            methods.put(
                    payment.method(),
                    new Method(
                            payment.kind(),
                            method.count() + 1,
                            method.sold().plus(payment.applied()),
                            method.returned()));
        }
    }

    void refund(RefundEntry refund) {
        drawer.moved();
        refunds = refunds.plus(refund.gross(), refund.discount(), refund.total());
        rounding = rounding.minus(refund.rounding());
        refund.lines().forEach(line -> tax(line.rate().code(), 2, line.total(), line.tax()));
        for (RefundEntry.Payment payment : refund.payments()) {
            Method method = methods.getOrDefault(payment.method(), Method.NONE);
            methods.put(
                    payment.method(),
                    new Method(
                            payment.kind(),
                            method.count(),
                            method.sold(),
                            method.returned().plus(payment.applied())));
        }
    }

    void repaid(RepaymentEntry repayment) {
        drawer.moved();
        boolean back = repayment.isReversal();
        rounding =
                back ? rounding.minus(repayment.rounding()) : rounding.plus(repayment.rounding());
        repayments = repayments.plus(repayment);
        for (SaleEntry.Payment payment : repayment.payments()) {
            Method method = repaid.getOrDefault(payment.method(), Method.NONE);
            Money in = back ? Money.ZERO : payment.applied();
            Money out = back ? payment.applied() : Money.ZERO;
            repaid.put(
                    payment.method(),
                    new Method(
                            payment.kind(),
                            method.count() + (back ? 0 : 1),
                            method.sold().plus(in),
                            method.returned().plus(out)));
        }
    }

    private void tax(String code, int place, Money total, Money tax) {
        Money[] sums =
                taxes.computeIfAbsent(
                        code, _ -> new Money[] {Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO});
        sums[place] = sums[place].plus(total);
        sums[place + 1] = sums[place + 1].plus(tax);
    }

    void movement(String kind, Money amount) {
        drawer.moved();
        movements.merge(
                kind,
                new Movement(1, amount),
                (a, b) -> new Movement(a.count() + b.count(), a.amount().plus(b.amount())));
    }

    void act(EntryKind kind) {
        acts.merge(kind, 1L, Long::sum);
    }

    OpenEntry opening() {
        return opening;
    }

    LifetimeTotals before() {
        return before;
    }

    Turnover sales() {
        return sales;
    }

    Turnover refunds() {
        return refunds;
    }

    /// What made its sales cheaper.
    ReductionSums reductions() {
        return reductions;
    }

    Repaid repayments() {
        return repayments;
    }

    /// How debts were paid back.
    Map<String, Method> repaidBy() {
        return repaid;
    }

    /// Cash of repayments, less what was given back of it.
    Money cashRepaid() {
        return repaid.values().stream()
                .filter(method -> inDrawer(method.kind()))
                .map(method -> method.sold().minus(method.returned()))
                .reduce(Money.ZERO, Money::plus);
    }

    Money rounding() {
        return rounding;
    }

    /// The counts of its drawer.
    DrawerCounts drawer() {
        return drawer;
    }

    String first() {
        return first;
    }

    String last() {
        return last;
    }

    long acts(EntryKind kind) {
        return acts.getOrDefault(kind, 0L);
    }

    /// For each rate: sold, tax on it, returned, tax on it.
    Map<String, Money[]> taxes() {
        return taxes;
    }

    Map<String, Method> methods() {
        return methods;
    }

    Map<String, Movement> movements() {
        return movements;
    }

    Money moved(String kind) {
        Movement movement = movements.get(kind);
        return movement == null ? Money.ZERO : movement.amount();
    }

    /// Whether every payment names its method's kind, so that cash can be told apart.
    boolean knowsCash() {
        return methods.values().stream().noneMatch(method -> method.kind().isEmpty());
    }

    Money cashSold() {
        return cash(true);
    }

    Money cashReturned() {
        return cash(false);
    }

    private Money cash(boolean sold) {
        return methods.values().stream()
                .filter(method -> inDrawer(method.kind()))
                .map(method -> sold ? method.sold() : method.returned())
                .reduce(Money.ZERO, Money::plus);
    }

    private static boolean inDrawer(String kind) {
        return !kind.isEmpty() && PaymentMethod.Kind.valueOf(kind).isInDrawer();
    }

    /// What should be in the drawer.
    Money expected() {
        return opening.openingCash()
                .plus(cashSold())
                .minus(cashReturned())
                .plus(cashRepaid())
                .plus(moved("PAY_IN"))
                .minus(moved("PAY_OUT"))
                .minus(moved("SAFE_DROP"));
    }
}
