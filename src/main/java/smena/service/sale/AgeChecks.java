package smena.service.sale;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.AgeProof;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.ExpiredGoods;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// Asks for the age of the open basket's customer: once a basket, and again for a higher age. The
/// basket is not sold before it was answered.
public final class AgeChecks {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final BasketChanges changes;
    private final AgeAnswers answers;

    public AgeChecks(Database database, Journal journal, Rights rights, TotalsShown totals) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.changes = new BasketChanges(journal, totals);
        this.answers = new AgeAnswers(journal, rights);
    }

    /// What there is to say of a stored basket before it is sold.
    ///
    /// @param question about the customer; empty where nothing has to be asked
    /// @param expired its products whose batches are all past their day
    public record Look(Optional<AgeQuestion> question, List<ExpiredGoods> expired) {
        static final Look NOTHING = new Look(Optional.empty(), List.of());
    }

    /// What there is to say of a stored basket.
    public Look look(Basket basket) {
        return basket.isEmpty()
                ? Look.NOTHING
                : database.read(
                        tx -> {
                            CounterRules rules = rules(tx, basket);
                            return new Look(question(tx, basket, rules), rules.expired(basket));
                        });
    }

    /// What has to be asked about the customer of a stored basket; empty where nothing has to.
    public Optional<AgeQuestion> of(Basket basket) {
        return basket.isEmpty() ? Optional.empty() : database.read(tx -> question(tx, basket));
    }

    /// The customer is as old as was asked. Needs [Right#CONFIRM_AGE], and the approval of somebody
    /// older where the seller is too young themselves. Idempotent.
    public Basket confirm(Actor actor, AgeQuestion asked, AgeProof proof) {
        return database.write(
                tx -> {
                    Basket basket = stillOpen(tx, asked);
                    if (tx.baskets().checkedAge(basket.id()) < asked.age()) {
                        answers.yes(tx, actor, asked, proof);
                        tx.baskets().checkedAge(basket.id(), asked.age());
                    }
                    return basket;
                });
    }

    /// It is not sold to this customer: the lines that ask for this age leave the basket. This
    /// needs no right to take lines back.
    public Basket refuse(Actor actor, AgeQuestion asked) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.SELL);
                    Basket before = stillOpen(tx, asked);
                    Optional<AgeQuestion> open = question(tx, before);
                    if (open.isEmpty() || open.get().age() != asked.age()) {
                        return before;
                    }
                    answers.no(tx, by, open.get());
                    Basket after = before;
                    for (BasketLine line : open.get().lines()) {
                        after = after.without(line.line());
                        changes.voided(tx, by, before, line, line.quantity(), line.net());
                    }
                    return BasketChanges.saved(tx, before, after, journal.now().local());
                });
    }

    private CounterRules rules(Transaction tx, Basket basket) {
        return CounterRules.stored(tx, basket, journal.now().day());
    }

    private Optional<AgeQuestion> question(Transaction tx, Basket basket) {
        return question(tx, basket, rules(tx, basket));
    }

    private static Optional<AgeQuestion> question(
            Transaction tx, Basket basket, CounterRules rules) {
        return rules.isNone()
                ? Optional.empty()
                : rules.question(basket, tx.baskets().checkedAge(basket.id()));
    }

    private static Basket stillOpen(Transaction tx, AgeQuestion asked) {
        return tx.baskets()
                .open()
                .filter(basket -> basket.id().equals(asked.basket()))
                .orElseThrow(() -> new Refused(new Problem.BasketChanged()));
    }
}
