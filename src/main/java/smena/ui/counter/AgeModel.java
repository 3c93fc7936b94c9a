package smena.ui.counter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.people.Actor;
import smena.domain.sale.AgeProof;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.service.catalog.Catalog;
import smena.service.sale.AgeChecks;
import smena.ui.shell.ApprovedActions;

import java.util.function.Function;

/// One question about a customer's age, and its answer.
public final class AgeModel {
    /// What is told of the answer, once it is on record.
    public interface Answered {
        /// The customer is old enough.
        void yes();

        /// What asked for the age has left the basket.
        void no();
    }

    private final AgeChecks ages;
    private final Catalog catalog;
    private final ApprovedActions actions;
    private final AgeQuestion question;
    private final Answered answered;
    private final ObjectProperty<AgeProof> proof = new SimpleObjectProperty<>(AgeProof.PASSPORT);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Product> product = new ReadOnlyObjectWrapper<>();

    public AgeModel(
            AgeChecks ages,
            Catalog catalog,
            ApprovedActions actions,
            AgeQuestion question,
            Answered answered) {
        this.ages = ages;
        this.catalog = catalog;
        this.actions = actions;
        this.question = question;
        this.answered = answered;
    }

    /// Reads the product that asks for it.
    public void load() {
        long id = question.lines().getFirst().productId();
        actions.background()
                .call(() -> catalog.find(id))
                .deliver(found -> found.ifPresent(product::set));
    }

    /// What is asked.
    public AgeQuestion question() {
        return question;
    }

    /// How the age was found out.
    public ObjectProperty<AgeProof> proofProperty() {
        return proof;
    }

    /// The first product that asks for it; null until it is read.
    public ReadOnlyObjectProperty<@Nullable Product> productProperty() {
        return product.getReadOnlyProperty();
    }

    /// Whether the answer is on its way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Why the answer was refused.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The customer is old enough. A seller who is too young asks somebody else for approval.
    public void yes() {
        AgeProof how = proof.get();
        answer(who -> ages.confirm(who, question, how), answered::yes);
    }

    /// Nothing of it is sold to this customer.
    public void no() {
        answer(who -> ages.refuse(who, question), answered::no);
    }

    private void answer(Function<Actor, Basket> act, Runnable then) {
        problem.set(null);
        actions.act(act).busy(busy).refused(problem::set).deliver(_ -> then.run());
    }
}
