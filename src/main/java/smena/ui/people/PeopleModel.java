package smena.ui.people;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.service.people.Staff.Member;
import smena.ui.shell.ApprovedActions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Everybody, what each role may, and who is looked at.
public final class PeopleModel {
    private final PeopleServices services;
    private final ApprovedActions actions;
    private final ObservableList<Member> working = FXCollections.observableArrayList();
    private final ObservableList<Member> left = FXCollections.observableArrayList();
    private final ObservableList<Role> roles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Member> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ToldChanges told = new ToldChanges();

    /// A page with nobody on it until [#load].
    public PeopleModel(PeopleServices services, ApprovedActions actions) {
        this.services = services;
        this.actions = actions;
    }

    /// Somebody who is added.
    ///
    /// @param digits their PIN
    /// @param born when they were born, where that is known
    public record Newcomer(String name, Role role, String digits, Optional<LocalDate> born) {}

    private record Read(List<Member> members, List<Role> roles) {}

    /// Reads everything anew; who is looked at stays.
    public void load() {
        load(looked());
    }

    private long looked() {
        Member now = selected.get();
        return now == null ? 0 : now.person().id();
    }

    private void load(long person) {
        load(person, () -> {});
    }

    private void load(long person, Runnable then) {
        actions.background()
                .call(() -> new Read(services.staff().all(), services.roles().all()))
                .deliver(
                        read -> {
                            show(read, person);
                            then.run();
                        });
    }

    private void show(Read read, long person) {
        roles.setAll(read.roles());
        working.setAll(read.members().stream().filter(Member::active).toList());
        left.setAll(read.members().stream().filter(member -> !member.active()).toList());
        selected.set(
                read.members().stream()
                        .filter(member -> member.person().id() == person)
                        .findFirst()
                        .orElseGet(working::getFirst));
    }

    /// Forgets what was refused last: a dialog begins.
    public void begin() {
        problem.set(null);
        told.forget();
    }

    /// Adds somebody; a refusal is kept in [#problemProperty].
    public void add(Newcomer newcomer, Runnable done) {
        inDialog(
                actor ->
                        services.people()
                                .add(
                                        actor,
                                        newcomer.name(),
                                        newcomer.role(),
                                        newcomer.digits(),
                                        newcomer.born())
                                .id(),
                done);
    }

    /// Gives a person another name; a refusal is kept in [#problemProperty].
    public void rename(Employee person, String name, Runnable done) {
        Employee seen = told.name(person);
        inDialog(actor -> services.staff().rename(actor, seen, name).id(), done);
    }

    /// Gives a person another role, with a new PIN where that is asked for; a refusal with a PIN is
    /// kept in [#problemProperty].
    public void give(Employee person, Role role, Optional<String> digits, Runnable done) {
        Employee seen = digits.isPresent() ? told.role(person) : person;
        Function<Actor, Long> act =
                actor -> services.staff().role(actor, seen, role.code(), digits).id();
        if (digits.isPresent()) {
            inDialog(act, done);
        } else {
            direct(act, done);
        }
    }

    /// Gives a person a new PIN; a refusal is kept in [#problemProperty].
    public void set(Employee person, String digits, Runnable done) {
        inDialog(
                actor -> {
                    services.pins().set(actor, person.id(), digits);
                    return person.id();
                },
                done);
    }

    /// Lets a person try again with the PIN they have.
    public void unlock(Employee person, Runnable done) {
        direct(
                actor -> {
                    services.pins().unlock(actor, person.id());
                    return person.id();
                },
                done);
    }

    /// The person works here no more.
    public void deactivate(Employee person, Runnable done) {
        direct(
                actor -> {
                    services.staff().deactivate(actor, person.id());
                    return person.id();
                },
                done);
    }

    /// The person works here again, with a new PIN; a refusal is kept in [#problemProperty].
    public void activate(Employee person, String digits, Runnable done) {
        inDialog(actor -> services.staff().reactivate(actor, person.id(), digits).id(), done);
    }

    /// Keeps when a person was born, or forgets it; a refusal is kept in [#problemProperty].
    public void born(Member member, Optional<LocalDate> day, Runnable done) {
        long id = member.person().id();
        Optional<LocalDate> seen = told.born(member);
        inDialog(
                actor -> {
                    services.people().birthDate(actor, id, seen, day);
                    return id;
                },
                done);
    }

    /// Says how far a role goes with a right.
    ///
    /// @param again gets the role as it is, once it is shown, where somebody else has said
    ///     something
    ///     of the same right
    public void grant(Role role, Right right, Grant grant, Runnable done, Consumer<Role> again) {
        actions.act(
                        actor -> {
                            services.roles().grant(actor, role, right, grant);
                            return nobody();
                        })
                .busy(busy)
                .refused(
                        why -> {
                            actions.notices().accept(why);
                            if (why instanceof Problem.GrantChangedMeanwhile it) {
                                load(looked(), () -> again.accept(it.now()));
                            }
                        })
                .deliver(person -> finished(person, done));
    }

    /// Adds a role of the shop's own; a refusal is kept in [#problemProperty].
    public void addRole(String title, Role like, Runnable done) {
        inDialog(
                actor -> {
                    services.roles().add(actor, title, like.code());
                    return nobody();
                },
                done);
    }

    /// Gives a role of the shop's own another name; a refusal is kept in [#problemProperty].
    public void renameRole(Role role, String title, Runnable done) {
        Role seen = told.title(role);
        inDialog(
                actor -> {
                    services.roles().rename(actor, seen, title);
                    return nobody();
                },
                done);
    }

    /// Takes a role of the shop's own out of use.
    public void archiveRole(Role role) {
        direct(
                actor -> {
                    services.roles().archive(actor, role.code());
                    return nobody();
                },
                () -> {});
    }

    /// Who is looked at stays.
    private static Long nobody() {
        return 0L;
    }

    private void inDialog(Function<Actor, Long> act, Runnable done) {
        problem.set(null);
        actions.act(act).busy(busy).refused(this::keep).deliver(person -> finished(person, done));
    }

    /// What somebody else has changed is shown behind the dialog, which keeps what was typed.
    private void keep(Problem why) {
        problem.set(why);
        if (told.take(why)) {
            load();
        }
    }

    private void direct(Function<Actor, Long> act, Runnable done) {
        actions.act(act)
                .busy(busy)
                .refused(
                        why -> {
                            actions.notices().accept(why);
                            if (why instanceof Problem.RoleChangedMeanwhile) {
                                load();
                            }
                        })
                .deliver(person -> finished(person, done));
    }

    private void finished(long person, Runnable done) {
        if (person == 0) {
            load();
        } else {
            load(person);
        }
        done.run();
    }

    /// Those who work here, in the order they came.
    public ObservableList<Member> working() {
        return working;
    }

    /// Those who do no more.
    public ObservableList<Member> left() {
        return left;
    }

    /// The roles in use.
    public ObservableList<Role> roles() {
        return roles;
    }

    /// Who is looked at.
    public ObjectProperty<@Nullable Member> selectedProperty() {
        return selected;
    }

    /// What was refused last in a dialog.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether something is being done.
    public BooleanProperty busyProperty() {
        return busy;
    }
}
