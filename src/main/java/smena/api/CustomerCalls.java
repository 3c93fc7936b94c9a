package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.customer.DebtFilter;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Settlement;
import smena.domain.sale.Tender;
import smena.service.Services;
import smena.service.customer.RepaymentRequest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Customers, what they owe, and their repayments.
final class CustomerCalls {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST = 200;
    private static final int LEDGER = 100;
    private static final String SESSION = "session";
    private static final String METHOD = "payment_method";
    private static final String PERCENT = "discount_percent";
    private static final String PRICE_LIST = "price_list";

    private final Services services;

    CustomerCalls(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                Route.get("customers", this::find),
                Route.post("customers", this::add),
                Route.get("customers/{id}", this::look),
                Route.post("customers/{id}/repayments", this::repay));
    }

    private ApiAnswer find(ApiCall call) {
        String search = query(call, "search");
        int limit = number(call, "limit", USUAL, MOST);
        DebtFilter which = query(call, "owing").equals("true") ? DebtFilter.OWING : DebtFilter.ALL;
        List<Customer> found = services.customers().page(which, search, after(call), limit);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "results",
                found.stream()
                        .map(c -> CustomerShape.of(c, services.customers().today()))
                        .toList());
        body.put("next", found.size() < limit ? null : found.getLast().id());
        return ApiAnswer.of(ApiAnswer.OK, body);
    }

    /// The last of the page before, by its number.
    private Optional<Customer> after(ApiCall call) {
        String text = query(call, "after");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Optional.of(text)
                        .filter(number -> number.matches("[0-9]{1,17}"))
                        .flatMap(number -> services.customers().find(Long.parseLong(number)))
                        .orElseThrow(
                                () ->
                                        JsonFields.requestDeclined(
                                                "after",
                                                call.language()
                                                        .sentence(
                                                                new Problem.CustomerNotFound()))));
    }

    private ApiAnswer look(ApiCall call) {
        return ApiAnswer.of(ApiAnswer.OK, whole(customer(call)));
    }

    private Map<String, Object> whole(Customer customer) {
        return CustomerShape.whole(
                customer,
                services.customers().today(),
                services.customers().account(customer.id(), Long.MAX_VALUE, LEDGER),
                services.customers().open(customer.id()));
    }

    private Route.Command add(ApiCall call) {
        JsonFields fields = call.jsonFields();
        CustomerFacts facts =
                new CustomerFacts(
                        fields.text("name", LONGEST),
                        fields.text("phone", LONGEST),
                        fields.text("card", LONGEST),
                        fields.text("tax_id", LONGEST),
                        fields.text("notes", LONGEST),
                        terms(fields));
        fields.check();
        return new Route.Command(
                () ->
                        ApiAnswer.of(
                                ApiAnswer.CREATED,
                                whole(services.customers().add(call.actor(), facts))),
                problem -> notAdded(call, facts, problem));
    }

    private static CustomerFacts.Terms terms(JsonFields fields) {
        Money limit = given(fields, "debt_limit") ? fields.amount("debt_limit") : Money.ZERO;
        Money percent = given(fields, PERCENT) ? percent(fields) : Money.ZERO;
        OptionalLong days = JsonFields.row(fields.value("days_to_pay"));
        return new CustomerFacts.Terms(
                (int) Math.clamp(percent.minor(), -1, Integer.MAX_VALUE),
                fields.text(PRICE_LIST, LONGEST),
                limit,
                given(fields, "days_to_pay")
                        ? (int) Math.max(-1, Math.min(days.orElse(-1), Integer.MAX_VALUE))
                        : 0);
    }

    /// What is no percentage at all is refused as one that is too large.
    private static Money percent(JsonFields fields) {
        return JsonFields.money(fields.value(PERCENT)).orElse(Money.of(-1));
    }

    private static boolean given(JsonFields fields, String name) {
        @Nullable Object value = fields.value(name);
        return value != null;
    }

    private static ApiAnswer notAdded(ApiCall call, CustomerFacts facts, Problem problem) {
        String sentence = call.language().sentence(problem);
        return switch (problem) {
            case Problem.BadName _ -> JsonFields.refused("name", sentence);
            case Problem.BadPhone _ -> JsonFields.refused("phone", sentence);
            case Problem.CustomerTaken(var what, _) ->
                    JsonFields.refused(
                            what.equals(facts.card().strip()) ? "card" : "phone", sentence);
            case Problem.BadCustomerDiscount _ -> JsonFields.refused(PERCENT, sentence);
            case Problem.PriceListNotFound _ -> JsonFields.refused(PRICE_LIST, sentence);
            case Problem.BadDaysToPay _ -> JsonFields.refused("days_to_pay", sentence);
            case Problem.BadAmount _ -> JsonFields.refused("debt_limit", sentence);
            default -> RefusalAnswers.answer(call.language(), problem);
        };
    }

    private Route.Command repay(ApiCall call) {
        Customer customer = customer(call);
        JsonFields fields = call.jsonFields();
        long shift = new SessionField(services, call).open();
        Money amount = fields.amount("amount");
        @Nullable PaymentMethod method = method(call, fields);
        String reference = fields.text("reference", Tender.LONGEST_REFERENCE);
        fields.check();
        if (method == null) {
            throw new IllegalStateException("a wrong method is declined above");
        }
        long step = services.settings().shop().cashStep();
        Money tendered = Settlement.due(amount, List.of(), method, step);
        RepaymentRequest request =
                new RepaymentRequest(
                        call.deed(),
                        customer.id(),
                        amount,
                        List.of(new Tender(method, tendered, reference)));
        return new Route.Command(
                () -> {
                    Repayment booked = services.repayments().take(call.actor(), request, shift);
                    return ApiAnswer.of(ApiAnswer.CREATED, CustomerShape.of(booked));
                },
                problem -> notTaken(call, problem));
    }

    private @Nullable PaymentMethod method(ApiCall call, JsonFields fields) {
        Object code = fields.value(METHOD);
        PaymentMethod found =
                services.repayments().methods().stream()
                        .filter(method -> method.code().equals(code))
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            fields.wrong(METHOD, call.language().sentence(new Problem.MethodNotFound("")));
        }
        return found;
    }

    private static ApiAnswer notTaken(ApiCall call, Problem problem) {
        String sentence = call.language().sentence(problem);
        return switch (problem) {
            case Problem.MoreThanOwed _, Problem.BadAmount _ ->
                    JsonFields.refused("amount", sentence);
            case Problem.MethodNotFound _ -> JsonFields.refused(METHOD, sentence);
            case Problem.BadReference _ -> JsonFields.refused("reference", sentence);
            case Problem.NoOpenShift _,
                    Problem.ShiftNotFound _,
                    Problem.ShiftClosed _,
                    Problem.ShiftTooLong _,
                    Problem.ClockUndecided _ ->
                    JsonFields.refused(SESSION, sentence);
            default -> RefusalAnswers.answer(call.language(), problem);
        };
    }

    private Customer customer(ApiCall call) {
        return call.number()
                .flatMap(services.customers()::find)
                .orElseThrow(
                        () ->
                                new RequestDeclined(
                                        ApiAnswer.error(
                                                ApiAnswer.NOT_FOUND,
                                                call.language()
                                                        .sentence(
                                                                new Problem.CustomerNotFound()))));
    }

    private static String query(ApiCall call, String name) {
        String text = call.query().getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            throw JsonFields.requestDeclined(name, call.language().text("api.text", LONGEST));
        }
        return text;
    }

    private static int number(ApiCall call, String name, int usual, int most) {
        String text = query(call, name);
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) > 0) {
            return Math.min(most, Integer.parseInt(text));
        }
        throw JsonFields.requestDeclined(name, call.language().text("api.limit", most));
    }
}
