package smena.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Tender;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.customer.RepaymentRequest;
import smena.text.Language;
import smena.ui.kit.Background;
import smena.ui.kit.Dialog;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.office.Framed;
import smena.ui.payment.PaymentDialog;
import smena.ui.payment.PaymentModel;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Draws the debt book, to be looked at in `target/pictures` beside its picture.
@OnScreen
class CustomersPicturesTest {
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theDebtBook() {
        live();
        Snapshots.takeAll("office-customers", BOTH, l -> page(l, "Nodira Rasulova"));
    }

    @Test
    void longNamesAndLargeAmounts() {
        Customer long1 =
                shop.services()
                        .customers()
                        .add(
                                shop.manager(),
                                CustomerFacts.of(
                                                "Oʻgʻiloy Gʻulomjonova "
                                                        .repeat(4)
                                                        .strip()
                                                        .substring(0, 80),
                                                "+998 99 999-99-99")
                                        .with(
                                                new CustomerFacts.Terms(
                                                        0, "", Money.of(99_999_999_999L), 30)));
        shop.services()
                .customers()
                .correct(shop.manager(), long1.id(), Money.of(99_999_999_999L), "eski");
        for (Language language : List.of(Language.UZ_CYRL, Language.RU, Language.EN)) {
            for (Snapshots.Size size : List.of(Snapshots.Size.WIDE, Snapshots.Size.NARROW)) {
                Snapshots.take(
                        "office-customers-long",
                        language,
                        Theme.LIGHT,
                        size,
                        l -> {
                            Parent page = page(l, long1.name());
                            return page;
                        });
            }
        }
    }

    /// What is overdue is a figure: it is never cut off.
    @Test
    void whatIsOverdueStandsWholeOnTheNarrowScreen() {
        for (Language language : Language.values()) {
            AtomicReference<Parent> drawn = new AtomicReference<>();
            Snapshots.takeSheet(
                    "office-customers-overdue",
                    language,
                    Theme.LIGHT,
                    Snapshots.Size.NARROW,
                    l -> {
                        drawn.set(page(l, "Sherzod Aliyev"));
                        return drawn.get();
                    });
            Label part = (Label) drawn.get().lookup("#ofIt");
            assertTrue(part.getText().endsWith("000"), part::getText);
            assertEquals(part.getText(), ((Text) part.lookup(".text")).getText());
        }
    }

    @Test
    void theDialogs() {
        live();
        Customer nodira = shop.services().customers().search("Nodira", 1).getFirst();
        Snapshots.takeAll("customer-new", BOTH, l -> over(l, nodira, CustomersPage::add));
        Snapshots.takeAll("customer-terms", BOTH, l -> over(l, nodira, CustomersPage::terms));
        Snapshots.takeAll("customer-remind", BOTH, l -> over(l, nodira, CustomersPage::remind));
        Snapshots.takeAll("customer-repay", BOTH, l -> over(l, nodira, CustomersPage::repay));
        Snapshots.takeAll(
                "customer-correct",
                BOTH,
                l ->
                        forms(
                                l,
                                forms -> {
                                    forms.correct(nodira);
                                }));
        Snapshots.takeAll("customer-retire", BOTH, l -> forms(l, f -> f.retire(nodira)));
        Snapshots.takeAll("customer-find", BOTH, l -> finding(l, "", ""));
        Snapshots.takeAll("customer-find-nobody", BOTH, l -> finding(l, "Zzz", ""));
        Snapshots.takeAll("customer-find-new", BOTH, l -> finding(l, "+998 90 1", "7700012345"));
    }

    private Parent over(Localization l, Customer customer, Consumer<CustomersPage> opened) {
        return Overlay.with(
                l,
                dialogs -> {
                    UiContext ui =
                            TestUi.of(l, dialogs, background, shop.manager(), Clock.systemUTC());
                    CustomersPage page = made(ui, shop.services());
                    page.activate();
                    page.scanned(customer.facts().phone());
                    opened.accept(page);
                });
    }

    private Parent forms(Localization l, Consumer<CustomerForms> opened) {
        return Overlay.with(
                l,
                dialogs -> {
                    UiContext ui =
                            TestUi.of(l, dialogs, background, shop.manager(), Clock.systemUTC());
                    opened.accept(
                            new CustomerForms(
                                    ui,
                                    shop.services().customers(),
                                    new CustomersModel(shop.services().customers(), background)));
                });
    }

    private Parent finding(Localization l, String query, String card) {
        Basket basket = shop.services().baskets().open();
        return Overlay.with(
                l,
                dialogs -> {
                    UiContext ui =
                            TestUi.of(l, dialogs, background, shop.manager(), Clock.systemUTC());
                    CustomerDialogs finder =
                            new CustomerDialogs(
                                    ui, shop.services().customers(), shop.services().baskets());
                    finder.onRepay(repayments(ui, shop.services()));
                    finder.find(basket, _ -> {});
                    Dialog dialog = Objects.requireNonNull(dialogs.top());
                    ((TextField) dialog.card().lookup("#search")).setText(query);
                    if (!card.isEmpty()) {
                        ((Button) dialog.card().lookup("#add")).fire();
                        dialog.scanned(card);
                    }
                });
    }

    /// A sale on account, a repayment and one that was taken back.
    private void live() {
        Services till = shop.services();
        Customer nodira = till.customers().search("Nodira", 1).getFirst();
        shop.open(0);
        take(nodira, 250_000, "click");
        shop.setClock(shop.now().plus(Duration.ofMinutes(5)));
        till.baskets().customer(shop.cashier(), Optional.of(nodira.id()));
        Basket basket = shop.fill(3);
        Money total = Pricing.of(basket).total();
        var ask =
                new smena.domain.people.Approval.Ask(
                        smena.domain.people.Right.EXCEED_LIMIT, basket.id().toString(), total);
        List<Tender> debt = List.of(new Tender(shop.method("debt"), total, ""));
        try {
            till.selling().pay(shop.cashier(), basket, debt);
        } catch (smena.domain.Refused overdue) {
            till.selling().pay(shop.approved(shop.cashier(), ask), basket, debt);
        }
        var wrong = take(nodira, 40_000, "cash");
        till.repayments().reverse(shop.manager(), wrong.id(), "xato");
    }

    private smena.domain.customer.Repayment take(Customer customer, long soms, String method) {
        Money amount = Money.of(soms * 100);
        return shop.services()
                .repayments()
                .take(
                        shop.cashier(),
                        new RepaymentRequest(
                                UUID.randomUUID(),
                                customer.id(),
                                amount,
                                List.of(new Tender(shop.method(method), amount, ""))));
    }

    private Parent page(Localization localization, String name) {
        UiContext ui = TestUi.of(localization, background, shop.manager());
        Services services = shop.services();
        CustomersPage page = made(ui, services);
        Parent framed = Framed.page(ui, services, "customers", _ -> page);
        page.scanned(services.customers().search(name, 1).getFirst().facts().phone());
        assertEquals(name, ((Label) framed.lookup("#personName")).getText());
        return framed;
    }

    private CustomersPage made(UiContext ui, Services services) {
        return new CustomersPage(
                ui,
                services.customers(),
                repayments(ui, services),
                _ -> new byte[0],
                "«Baraka» doʻkoni",
                background);
    }

    private RepaymentDialogs repayments(UiContext ui, Services services) {
        return new RepaymentDialogs(
                ui,
                services.customers(),
                services.repayments(),
                services.shifts(),
                new PaymentDialog(
                        ui,
                        new PaymentModel(
                                services.selling(),
                                services.settings(),
                                Terminals.noParts(services),
                                background)),
                Terminals.noPayout(services, ui.actions()));
    }
}
