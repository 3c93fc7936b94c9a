package smena.ui.customer;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.customer.DebtFilter;
import smena.service.customer.Customers;
import smena.ui.kit.Background;
import smena.ui.kit.MoreActs;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.Optional;
import java.util.function.Function;

/// The debt book of the office.
public final class CustomersPage implements OfficePage, CustomerActs {
    private final UiContext ui;
    private final Customers customers;
    private final RepaymentDialogs dialogs;
    private final CustomersModel model;
    private final CustomerForms forms;
    private final Reminders reminders;
    private final EntryPapers papers;
    private final CustomersController controller;
    private final PageHead head;
    private final Parent view;

    /// @param dialogs takes repayments, and takes them back
    /// @param papers draws the paper of an entry as a PNG, in the background
    /// @param shop the shop's name, for reminders
    /// @param reading background calls that only read, beside the writer
    public CustomersPage(
            UiContext ui,
            Customers customers,
            RepaymentDialogs dialogs,
            Function<AccountEntry, byte[]> papers,
            String shop,
            Background reading) {
        this.ui = ui;
        this.customers = customers;
        this.dialogs = dialogs;
        model = new CustomersModel(customers, reading);
        forms = new CustomerForms(ui, customers, model);
        reminders = new Reminders(ui, shop);
        this.papers = new EntryPapers(ui, dialogs, model, papers, reading);
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

    /// Shows those that somebody came for.
    public void show(DebtFilter which) {
        model.filterProperty().set(which);
    }

    /// How many customers should have paid something by now; null until they are counted.
    public ObservableValue<@Nullable Integer> overdue() {
        return model.bookProperty().map(book -> book.counts().get(DebtFilter.OVERDUE));
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
        forms.edit(Optional.empty(), false);
    }

    @Override
    public void terms() {
        edit(true);
    }

    private void edit(boolean termsFirst) {
        Optional<Customer> customer = selected();
        if (customer.isPresent()) {
            forms.edit(customer, termsFirst);
        }
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
        selected().ifPresent(customer -> reminders.show(customer, model.today()));
    }

    @Override
    public void more(Node place) {
        new MoreActs(ui.localization())
                .with("editCustomer", "customers.edit", () -> edit(false))
                .with(
                        "correctDebt",
                        "customers.correct",
                        () -> selected().ifPresent(forms::correct))
                .with(
                        "retireCustomer",
                        "customers.retire",
                        () -> selected().ifPresent(forms::retire))
                .show(place);
    }

    @Override
    public void open(AccountEntry entry) {
        papers.open(entry);
    }
}
