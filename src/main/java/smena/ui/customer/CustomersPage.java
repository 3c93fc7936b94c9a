package smena.ui.customer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.customer.DebtFilter;
import smena.service.customer.Customers;
import smena.service.customer.Repayments;
import smena.text.Formats;
import smena.ui.kit.Background;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.ReasonController;
import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The debt book of the office.
public final class CustomersPage implements OfficePage, CustomerActs {
    private static final List<String> WHY_REVERSED =
            List.of("customers.reason.other", "customers.reason.amount", "customers.reason.twice");

    private final UiContext ui;
    private final Customers customers;
    private final Repayments repayments;
    private final RepaymentDialogs dialogs;
    private final Function<AccountEntry, byte[]> papers;
    private final String shop;
    private final Background reading;
    private final CustomersModel model;
    private final CustomersController controller;
    private final PageHead head;
    private final Parent view;

    /// @param dialogs takes repayments
    /// @param papers draws the paper of an entry as a PNG, in the background
    /// @param shop the shop's name, for reminders
    /// @param reading background calls that only read, beside the writer
    public CustomersPage(
            UiContext ui,
            Customers customers,
            Repayments repayments,
            RepaymentDialogs dialogs,
            Function<AccountEntry, byte[]> papers,
            String shop,
            Background reading) {
        this.ui = ui;
        this.customers = customers;
        this.repayments = repayments;
        this.dialogs = dialogs;
        this.papers = papers;
        this.shop = shop;
        this.reading = reading;
        model = new CustomersModel(customers, reading);
        controller = new CustomersController(model, this, ui.localization());
        head =
                PageHead.of(ui.localization().text("office.customers"))
                        .line(ui.localization().text("customers.line"))
                        .action(
                                new PageAction(
                                                "printDebtors",
                                                Sign.PRINTER,
                                                ui.localization().text("customers.printDebtors"),
                                                this::printDebtors)
                                        .disabledWhile(model.busyProperty()))
                        .action(
                                new PageAction(
                                                "addCustomer",
                                                Sign.PLUS,
                                                ui.localization().text("customers.add"),
                                                this::add)
                                        .key(PageKey.NEW)
                                        .main());
        view = ui.fxml().load("customer/customers.fxml", controller);
    }

    /// How many customers should have paid something by now.
    public ObservableValue<Integer> overdue() {
        return model.bookProperty().map(book -> book.counts().getOrDefault(DebtFilter.OVERDUE, 0));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        model.load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public boolean back() {
        if (model.queryProperty().get().isEmpty()) {
            return false;
        }
        model.queryProperty().set("");
        controller.takeFocus();
        return true;
    }

    @Override
    public boolean scanned(String code) {
        model.scanned(code, () -> ui.toasts().accept(new Problem.CustomerNotFound()));
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.search();
        } else if (PageKey.MONEY.isPressedBy(event)) {
            event.consume();
            repay();
        } else if (PageKey.PRINT.isPressedBy(event)) {
            event.consume();
            printStatement();
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.ENTER
                && controller.enter()) {
            event.consume();
        }
    }

    private Optional<Customer> selected() {
        @Nullable Customer now = model.selectedProperty().get();
        return Optional.ofNullable(now);
    }

    @Override
    public void add() {
        edit(Optional.empty(), false);
    }

    @Override
    public void terms() {
        selected().ifPresent(customer -> edit(Optional.of(customer), true));
    }

    private void edit(Optional<Customer> customer, boolean termsFirst) {
        ui.dialogs()
                .open(
                        "customer/edit.fxml",
                        dialog ->
                                new EditCustomerController(
                                        new EditCustomerModel(
                                                customers,
                                                ui.actions(),
                                                customer,
                                                saved -> {
                                                    dialog.close();
                                                    model.show(saved);
                                                }),
                                        ui.localization(),
                                        termsFirst,
                                        dialog::close))
                .takeFocus();
    }

    @Override
    public void repay() {
        selected().ifPresent(customer -> dialogs.take(customer.id(), _ -> model.load()));
    }

    @Override
    public void printStatement() {
        selected().ifPresent(customer -> print(customer.id()));
    }

    private void printDebtors() {
        print(Customers.EVERYBODY);
    }

    private void print(long customer) {
        ui.actions()
                .act(
                        who -> {
                            customers.printStatement(who, customer);
                            return customer;
                        })
                .busy(model.busyProperty())
                .deliver(_ -> ui.toasts().say(Notice.Kind.GOOD, "z.printing"));
    }

    @Override
    public void remind() {
        selected()
                .filter(customer -> customer.account().balance().isPositive())
                .ifPresent(
                        customer ->
                                ui.dialogs()
                                        .open(
                                                "customer/reminder.fxml",
                                                dialog ->
                                                        new ReminderController(
                                                                reminder(customer),
                                                                () -> {
                                                                    dialog.close();
                                                                    ui.toasts()
                                                                            .say(
                                                                                    Notice.Kind
                                                                                            .GOOD,
                                                                                    "customers.copied");
                                                                },
                                                                dialog::close))
                                        .takeFocus());
    }

    private String reminder(Customer customer) {
        Formats formats = ui.localization().formats();
        String owed = formats.moneyWithCurrency(customer.account().balance());
        String due = customer.account().due().map(formats::date).orElse("");
        String key =
                customer.account().daysOverdue(model.today()) > 0
                        ? "customers.reminderOverdue"
                        : "customers.reminder";
        return formats.words().get(key, customer.name(), shop, owed, due);
    }

    @Override
    public void more(Node place) {
        PopOver popOver = new PopOver();
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        VBox choices = new VBox(4);
        choices.getStyleClass().add("popover-form");
        choices.getChildren()
                .addAll(
                        choice(popOver, "editCustomer", "customers.edit", this::editSelected),
                        choice(popOver, "correctDebt", "customers.correct", this::correct),
                        choice(popOver, "retireCustomer", "customers.retire", this::retire));
        popOver.setContentNode(choices);
        popOver.show(place);
    }

    private Button choice(PopOver popOver, String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(ui.localization().text(key));
        button.getStyleClass().add("quiet");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(
                _ -> {
                    popOver.hide();
                    action.run();
                });
        return button;
    }

    private void editSelected() {
        selected().ifPresent(customer -> edit(Optional.of(customer), false));
    }

    private void correct() {
        selected()
                .ifPresent(
                        customer ->
                                ui.dialogs()
                                        .open(
                                                "customer/correct.fxml",
                                                dialog ->
                                                        new CorrectController(
                                                                customer,
                                                                ui.localization(),
                                                                (amount, why) -> {
                                                                    dialog.close();
                                                                    ui.actions()
                                                                            .act(
                                                                                    who ->
                                                                                            customers
                                                                                                    .correct(
                                                                                                            who,
                                                                                                            customer
                                                                                                                    .id(),
                                                                                                            amount,
                                                                                                            why))
                                                                            .busy(
                                                                                    model
                                                                                            .busyProperty())
                                                                            .deliver(model::show);
                                                                },
                                                                dialog::close))
                                        .takeFocus());
    }

    private void retire() {
        selected()
                .ifPresent(
                        customer ->
                                ui.dialogs()
                                        .ask(
                                                new Message(ui.localization(), Notice.Kind.WARN)
                                                        .title(
                                                                "customers.retireAsk",
                                                                customer.name())
                                                        .danger(
                                                                "customers.retire",
                                                                () -> retire(customer))
                                                        .other("common.back")));
    }

    private void retire(Customer customer) {
        ui.actions()
                .act(
                        who -> {
                            customers.retire(who, customer.id());
                            return customer;
                        })
                .busy(model.busyProperty())
                .deliver(
                        _ -> {
                            model.selectedProperty().set(null);
                            model.load();
                        });
    }

    @Override
    public void open(AccountEntry entry) {
        if (entry.document().isEmpty()) {
            return;
        }
        reading.call(() -> papers.apply(entry))
                .deliver(
                        png ->
                                ui.dialogs()
                                        .open(
                                                "customer/paper.fxml",
                                                dialog ->
                                                        new EntryPaperController(
                                                                entry,
                                                                png,
                                                                () -> {
                                                                    dialog.close();
                                                                    askReversal(entry);
                                                                },
                                                                dialog::close)));
    }

    private void askReversal(AccountEntry entry) {
        ui.dialogs()
                .open(
                        "kit/reason.fxml",
                        dialog ->
                                new ReasonController(
                                        "customers.reverseAsk",
                                        "customers.reverse",
                                        WHY_REVERSED,
                                        ui.localization(),
                                        why -> {
                                            dialog.close();
                                            reverse(entry, why);
                                        },
                                        dialog::close))
                .takeFocus();
    }

    private void reverse(AccountEntry entry, String why) {
        ui.actions()
                .act(who -> repayments.reverse(who, entry.documentId(), why))
                .busy(model.busyProperty())
                .deliver(
                        booked -> {
                            ui.toasts()
                                    .say(Notice.Kind.GOOD, "customers.reversed", booked.number());
                            model.load();
                        });
    }
}
