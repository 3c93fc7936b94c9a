package smena.ui.supplier;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierAccount;
import smena.domain.stock.SupplierDebt;
import smena.service.supply.Suppliers;
import smena.ui.kit.Dialog;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/// The dialogs that change a supplier: name, payment, correction, archive.
final class SupplierForms {
    private final UiContext ui;
    private final Suppliers suppliers;
    private final SuppliersModel model;

    SupplierForms(UiContext ui, Suppliers suppliers, SuppliersModel model) {
        this.ui = ui;
        this.suppliers = suppliers;
        this.model = model;
    }

    /// Asks for the name of a new one.
    void add() {
        name(
                Optional.empty(),
                (who, name) -> new SupplierAccount(suppliers.add(who, name), Money.ZERO));
    }

    /// Asks for another name.
    void rename(SupplierDebt debt) {
        Supplier supplier = debt.account().supplier();
        name(
                Optional.of(supplier.name()),
                (who, name) ->
                        new SupplierAccount(
                                suppliers.rename(who, supplier.id(), name),
                                debt.account().balance()));
    }

    private void name(Optional<String> before, BiFunction<Actor, String, SupplierAccount> act) {
        ui.dialogs()
                .open(
                        "supplier/name.fxml",
                        dialog ->
                                new SupplierNameController(
                                        before,
                                        ui.localization(),
                                        (name, answer) -> save(dialog, act, name, answer),
                                        dialog::close))
                .takeFocus();
    }

    private void save(
            Dialog dialog,
            BiFunction<Actor, String, SupplierAccount> act,
            String name,
            FormAnswer answer) {
        ui.actions()
                .act(who -> act.apply(who, name))
                .busy(answer.busy())
                .refused(answer::refused)
                .deliver(
                        made -> {
                            dialog.close();
                            show(made);
                        });
    }

    /// Asks how much they are paid, from where, and for which receipt.
    void pay(SupplierDebt debt) {
        UUID once = UUID.randomUUID();
        long supplier = id(debt);
        PaySupplierController form =
                ui.dialogs()
                        .open(
                                "supplier/pay.fxml",
                                dialog ->
                                        new PaySupplierController(
                                                debt.account(),
                                                ui.localization(),
                                                (typed, answer) ->
                                                        pay(
                                                                dialog,
                                                                typed.payment(once, supplier),
                                                                answer),
                                                dialog::close));
        form.takeFocus();
        Actor who = ui.actor();
        model.reading().call(() -> suppliers.unpaid(who, supplier)).deliver(form::offer);
    }

    private void pay(Dialog dialog, Suppliers.Payment payment, FormAnswer answer) {
        book(dialog, who -> suppliers.pay(who, payment), answer, "suppliers.paid");
    }

    /// Asks by how much what they are owed is put right, and why.
    void correct(SupplierDebt debt) {
        UUID once = UUID.randomUUID();
        ui.dialogs()
                .open(
                        "supplier/correct.fxml",
                        dialog ->
                                new CorrectSupplierController(
                                        debt.account(),
                                        ui.localization(),
                                        (typed, answer) ->
                                                book(
                                                        dialog,
                                                        who ->
                                                                suppliers.correct(
                                                                        who,
                                                                        typed.correction(
                                                                                once, id(debt))),
                                                        answer,
                                                        "suppliers.corrected"),
                                        dialog::close))
                .takeFocus();
    }

    private interface Booking {
        SupplierAccount by(Actor who);
    }

    private void book(Dialog dialog, Booking booking, FormAnswer answer, String said) {
        ui.actions()
                .act(booking::by)
                .busy(answer.busy())
                .refused(answer::refused)
                .deliver(
                        after -> {
                            dialog.close();
                            ui.toasts().say(Notice.Kind.GOOD, said, after.supplier().name());
                            model.load();
                        });
    }

    /// Asks whether they are bought from no more; where they are not, takes them back at once.
    void archive(SupplierDebt debt) {
        Supplier supplier = debt.account().supplier();
        if (!supplier.active()) {
            archived(supplier, false);
            return;
        }
        Message message =
                new Message(ui.localization(), Notice.Kind.WARN)
                        .title("suppliers.archiveAsk", supplier.name());
        if (!debt.account().balance().isZero()) {
            message.text("suppliers.archiveOwed");
        }
        ui.dialogs()
                .ask(
                        message.danger("suppliers.archive", () -> archived(supplier, true))
                                .other("common.back"));
    }

    private void archived(Supplier supplier, boolean gone) {
        ui.actions()
                .act(who -> suppliers.archive(who, supplier.id(), gone))
                .busy(model.busyProperty())
                .deliver(_ -> model.load());
    }

    /// A filter that would hide it goes.
    private void show(SupplierAccount account) {
        model.queryProperty().set("");
        SupplierFilter now = model.filterProperty().get();
        boolean fits = now.isArchived() != account.supplier().active();
        if (!fits || !now.takes(new SupplierDebt(account, Optional.empty()))) {
            model.filterProperty().set(SupplierFilter.ALL);
        }
        model.selectedProperty().set(new SupplierDebt(account, Optional.empty()));
        model.load();
    }

    private static long id(SupplierDebt debt) {
        return SuppliersModel.id(debt);
    }
}
