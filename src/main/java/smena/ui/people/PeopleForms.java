package smena.ui.people;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.service.people.Roles;
import smena.service.people.Staff.Member;
import smena.ui.kit.Dialog;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The dialogs of the page of people.
final class PeopleForms {
    private static final int LONGEST_NAME = 80;

    private final UiContext ui;
    private final PeopleModel model;

    PeopleForms(UiContext ui, PeopleModel model) {
        this.ui = ui;
        this.model = model;
    }

    void add() {
        if (model.roles().isEmpty()) {
            return;
        }
        model.begin();
        ui.dialogs()
                .open(
                        "people/add.fxml",
                        dialog ->
                                new AddPersonController(
                                        model,
                                        ui.localization(),
                                        () -> added(dialog),
                                        dialog::close))
                .takeFocus();
    }

    private void added(Dialog dialog) {
        dialog.close();
        ui.toasts().say(Notice.Kind.GOOD, "people.changed");
    }

    void rename(Employee person) {
        name(
                new NameController.Wanted(
                        ui.localization().text("people.renameTitle"),
                        ui.localization().text("people.name"),
                        person.name(),
                        LONGEST_NAME,
                        false),
                (dialog, name) -> model.rename(person, name, dialog::close));
    }

    void addRole() {
        open(
                new NameController.Wanted(
                        ui.localization().text("people.addRoleTitle"),
                        ui.localization().text("people.roleTitle"),
                        "",
                        Roles.LONGEST_TITLE,
                        true),
                (dialog, title, like) -> {
                    if (like != null) {
                        model.addRole(title, like, dialog::close);
                    }
                });
    }

    void renameRole(Role role) {
        name(
                new NameController.Wanted(
                        ui.localization().text("people.roleRename"),
                        ui.localization().text("people.roleTitle"),
                        role.title(),
                        Roles.LONGEST_TITLE,
                        false),
                (dialog, title) -> model.renameRole(role, title, dialog::close));
    }

    private void name(NameController.Wanted wanted, BiConsumer<Dialog, String> done) {
        open(wanted, (dialog, name, _) -> done.accept(dialog, name));
    }

    private interface Named {
        void take(Dialog dialog, String name, @Nullable Role like);
    }

    private void open(NameController.Wanted wanted, Named done) {
        model.begin();
        ui.dialogs()
                .open(
                        "people/name.fxml",
                        dialog ->
                                new NameController(
                                        model,
                                        ui.localization(),
                                        wanted,
                                        (name, like) -> done.take(dialog, name, like),
                                        dialog::close))
                .takeFocus();
    }

    /// A new PIN for a person; it unlocks them too.
    void newPin(Employee person) {
        pin(
                person,
                person.role(),
                (dialog, digits) -> model.set(person, digits, () -> said(dialog, "pins.set")));
    }

    /// A role that asks for a longer PIN comes with a new one.
    void give(Employee person, Role role) {
        if (role.shortestPin() <= person.role().shortestPin()) {
            model.give(person, role, Optional.empty(), this::changed);
        } else {
            pin(
                    person,
                    role,
                    (dialog, digits) ->
                            model.give(
                                    person,
                                    role,
                                    Optional.of(digits),
                                    () -> said(dialog, "people.changed")));
        }
    }

    void changed() {
        ui.toasts().say(Notice.Kind.GOOD, "people.changed");
    }

    private void said(Dialog dialog, String key) {
        dialog.close();
        ui.toasts().say(Notice.Kind.GOOD, key);
    }

    private void pin(Employee person, Role role, BiConsumer<Dialog, String> set) {
        model.begin();
        ui.dialogs()
                .open(
                        "people/new_pin.fxml",
                        dialog ->
                                new NewPinController(
                                        model,
                                        person.name(),
                                        role.shortestPin(),
                                        ui.localization(),
                                        digits -> set.accept(dialog, digits),
                                        dialog::close))
                .takeFocus();
    }

    void unlock(Employee person) {
        model.unlock(person, () -> ui.toasts().say(Notice.Kind.GOOD, "pins.unlocked"));
    }

    void deactivate(Employee person) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("people.deactivateAsk", person.name())
                                .text("people.deactivateText")
                                .danger(
                                        "people.deactivate",
                                        () -> model.deactivate(person, this::changed))
                                .other("common.back"));
    }

    void activate(Employee person) {
        pin(
                person,
                person.role(),
                (dialog, digits) ->
                        model.activate(person, digits, () -> said(dialog, "people.changed")));
    }

    void born(Member member) {
        model.begin();
        ui.dialogs()
                .open(
                        "people/birth.fxml",
                        dialog ->
                                new BirthDateController(
                                        model,
                                        member.person(),
                                        member.born(),
                                        ui.localization(),
                                        keep(member, dialog),
                                        dialog::close))
                .takeFocus();
    }

    private Consumer<Optional<LocalDate>> keep(Member member, Dialog dialog) {
        return typed -> model.born(member, typed, () -> said(dialog, "pins.birthSet"));
    }
}
