package smena.service.work;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductState;
import smena.domain.customer.DebtFilter;
import smena.domain.customer.OpenCharge;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.ShiftReport;
import smena.domain.stock.ShelfLife;
import smena.domain.work.WorkItem;
import smena.domain.work.WorkKind;
import smena.domain.work.WorkLook;
import smena.service.backup.BackupPlace;
import smena.service.backup.MadeBackup;
import smena.service.catalog.ProductList;
import smena.service.people.Rights;
import smena.store.Database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The work list: what needs somebody, for a person who may do something about it. Nothing is
/// dismissed: a thing is on it as long as its cause is there. Reads only, and no folder that may
/// not answer.
public final class WorkList {
    /// So many are counted.
    static final int MOST = 99;

    private static final int NAMED = 3;

    /// One is made each day the till runs; a weekend's closure must not raise an alarm.
    private static final Duration OLD = Duration.ofDays(3);

    private final Database database;
    private final Rights rights;
    private final WorkSources ask;
    private final Clock clock;
    private final Map<WorkKind, Look> looks = new EnumMap<>(WorkKind.class);

    /// How one kind is looked for.
    ///
    /// @param may whether a role can do anything about it
    private record Look(Function<Role, Boolean> may, Function<Actor, Optional<WorkItem>> find) {}

    public WorkList(Database database, Rights rights, WorkSources ask, Clock clock) {
        this.database = database;
        this.rights = rights;
        this.ask = ask;
        this.clock = clock;
        look(WorkKind.NO_SHIFT, Right.SEE_FIGURES, _ -> noShift());
        look(WorkKind.JOURNAL, Right.SEE_FIGURES, _ -> journal());
        look(WorkKind.CLOCK, Right.SEE_FIGURES, _ -> clock());
        look(WorkKind.DEBTS, Right.CHANGE_TERMS, _ -> debts());
        look(WorkKind.DIFFERENCE, Right.SEE_FIGURES, _ -> difference());
        looks.put(
                WorkKind.LOSS,
                new Look(
                        role -> role.may(Right.EDIT_CATALOGUE) && role.may(Right.SEE_COST),
                        who -> products(who, ProductState.LOSS, WorkKind.LOSS)));
        look(
                WorkKind.LOW,
                Right.EDIT_CATALOGUE,
                who -> products(who, ProductState.LOW, WorkKind.LOW));
        look(WorkKind.EXPIRY, Right.MANAGE_STOCK, _ -> expiry());
        look(WorkKind.LABELS, Right.EDIT_CATALOGUE, _ -> labels());
        look(WorkKind.BACKUP, Right.EDIT_SETTINGS, _ -> backup());
        look(WorkKind.SECOND_COPY, Right.EDIT_SETTINGS, _ -> secondCopy());
        look(WorkKind.PRINTER, Right.EDIT_SETTINGS, _ -> printer());
    }

    private void look(WorkKind kind, Right right, Function<Actor, Optional<WorkItem>> find) {
        looks.put(kind, new Look(role -> role.may(right), find));
    }

    /// Looks at everything that the person may do something about; at nothing else. Refuses whoever
    /// may not see figures.
    public WorkLook of(Actor actor) {
        Role role =
                database.read(
                        tx -> {
                            if (!rights.isOpenTo(tx, actor, Right.SEE_FIGURES)) {
                                throw new Refused(new Problem.NotAllowed());
                            }
                            return tx.people()
                                    .find(actor.employee().id())
                                    .map(Employee::role)
                                    .orElseThrow(() -> new Refused(new Problem.NotAllowed()));
                        });
        List<WorkItem> items = new ArrayList<>();
        List<WorkKind> well = new ArrayList<>();
        looks.forEach(
                (kind, look) -> {
                    if (look.may().apply(role)) {
                        look.find().apply(actor).ifPresentOrElse(items::add, () -> well.add(kind));
                    }
                });
        return new WorkLook(items, well, ask.backups().newest().map(MadeBackup::at));
    }

    private Optional<WorkItem> noShift() {
        boolean open = database.read(tx -> tx.shifts().open()).isPresent();
        return open ? Optional.empty() : Optional.of(WorkItem.of(WorkKind.NO_SHIFT));
    }

    private Optional<WorkItem> journal() {
        return ask.rollbacks().found().map(_ -> WorkItem.of(WorkKind.JOURNAL));
    }

    private Optional<WorkItem> clock() {
        return ask.clockCheck().standing().map(_ -> WorkItem.of(WorkKind.CLOCK));
    }

    private Optional<WorkItem> debts() {
        int late = ask.customers().count(DebtFilter.OVERDUE, "");
        if (late == 0) {
            return Optional.empty();
        }
        LocalDate today = ask.customers().today();
        LocalDate oldest =
                database.read(tx -> tx.accounts().open()).stream()
                        .map(OpenCharge::due)
                        .min(LocalDate::compareTo)
                        .orElse(today);
        return Optional.of(
                WorkItem.of(WorkKind.DEBTS)
                        .count(late, false)
                        .amount(ask.customers().ageing().overdue())
                        .number(ChronoUnit.DAYS.between(oldest, today)));
    }

    private Optional<WorkItem> difference() {
        return ask.reports().newestZ(1).stream()
                .findFirst()
                .filter(z -> z.difference().filter(off -> !off.isZero()).isPresent())
                .map(WorkList::difference);
    }

    private static WorkItem difference(ShiftReport z) {
        return WorkItem.of(WorkKind.DIFFERENCE)
                .amount(z.difference().orElseThrow())
                .number(z.zNumber().orElse(z.shiftId()))
                .names(z.closed().map(ShiftReport.Stamp::by).stream().toList())
                .day(z.businessDate());
    }

    private Optional<WorkItem> products(Actor who, ProductState state, WorkKind kind) {
        List<ListedProduct> found =
                ask.products()
                        .page(
                                who,
                                new ProductList.Wanted("", Optional.empty(), state),
                                Optional.empty(),
                                MOST + 1);
        return counted(kind, found.stream().map(one -> one.product().name()).toList());
    }

    private static Optional<WorkItem> counted(WorkKind kind, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                WorkItem.of(kind)
                        .count(Math.min(MOST, names.size()), names.size() > MOST)
                        .names(names.subList(0, Math.min(NAMED, names.size()))));
    }

    private Optional<WorkItem> expiry() {
        LocalDate until = LocalDate.now(clock).plusDays(ask.expiry().terms().nearDays());
        List<ShelfLife> near = ask.stock().expiring(until, Optional.empty(), MOST + 1);
        return counted(WorkKind.EXPIRY, near.stream().map(ShelfLife::name).toList())
                .map(
                        item ->
                                item.day(near.getFirst().batch().expires())
                                        .quantity(near.getFirst().batch().left()));
    }

    private Optional<WorkItem> labels() {
        int waiting = ask.labels().count();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(
                        WorkItem.of(WorkKind.LABELS)
                                .count(waiting, false)
                                .names(
                                        ask.labels().page(Optional.empty(), NAMED).stream()
                                                .map(label -> label.product().name())
                                                .toList()));
    }

    private Optional<WorkItem> backup() {
        Optional<Instant> newest = ask.backups().newest().map(MadeBackup::at);
        boolean well = newest.filter(this::isRecent).isPresent() && !ask.backups().isFailing();
        return well ? Optional.empty() : Optional.of(WorkItem.of(WorkKind.BACKUP).at(newest));
    }

    private Optional<WorkItem> secondCopy() {
        if (ask.backups().places().second().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> newest = ask.backups().newest(BackupPlace.SECOND).map(MadeBackup::at);
        return newest.filter(this::isRecent).isPresent()
                ? Optional.empty()
                : Optional.of(WorkItem.of(WorkKind.SECOND_COPY).at(newest));
    }

    private boolean isRecent(Instant made) {
        return Duration.between(made, clock.instant()).compareTo(OLD) <= 0;
    }

    private Optional<WorkItem> printer() {
        int asks = ask.printing().unsettled();
        return asks == 0
                ? Optional.empty()
                : Optional.of(WorkItem.of(WorkKind.PRINTER).count(asks, false));
    }
}
