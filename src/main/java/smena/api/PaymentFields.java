package smena.api;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Tender;
import smena.service.Services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads how something is paid, or paid back: the field `payments` of a body.
final class PaymentFields {
    private static final int MOST_PAYMENTS = 50;
    private static final String PAYMENTS = "payments";

    private final Services services;
    private final CallerLanguage language;
    private final JsonFields jsonFields;
    private final JsonRows rows;

    PaymentFields(Services services, CallerLanguage language, JsonFields jsonFields) {
        this.services = services;
        this.language = language;
        this.jsonFields = jsonFields;
        this.rows = new JsonRows(jsonFields, language);
    }

    /// The payments; empty where the body has none.
    Optional<List<Tender>> optional() {
        return jsonFields.value(PAYMENTS) == null ? Optional.empty() : Optional.of(required());
    }

    /// The payments, of which there must be some.
    List<Tender> required() {
        Map<String, PaymentMethod> methods =
                services.selling().methods().stream()
                        .collect(Collectors.toMap(PaymentMethod::code, method -> method));
        List<?> payments = rows.list(PAYMENTS, MOST_PAYMENTS);
        List<Tender> tenders = new ArrayList<>();
        for (int i = 0; i < payments.size(); i++) {
            String place = rows.place(payments, i);
            rows.object(payments.get(i), PAYMENTS, place)
                    .flatMap(payment -> tender(payment, methods, place))
                    .ifPresent(tenders::add);
        }
        return tenders;
    }

    private Optional<Tender> tender(
            Map<?, ?> payment, Map<String, PaymentMethod> methods, String place) {
        Object code = payment.get("payment_method");
        PaymentMethod method = code instanceof String text ? methods.get(text) : null;
        Optional<Money> amount = JsonFields.money(payment.get("amount"));
        Object reference = payment.get("reference");
        if (method == null) {
            wrong(new Problem.MethodNotFound(""), place);
        }
        if (amount.isEmpty() || amount.get().isNegative()) {
            wrong(new Problem.BadAmount(), place);
        }
        boolean referred =
                reference == null || JsonFields.isText(reference, Tender.LONGEST_REFERENCE);
        if (!referred) {
            jsonFields.wrong(PAYMENTS, place + language.text("api.text", Tender.LONGEST_REFERENCE));
        }
        return method != null && amount.isPresent() && referred
                ? Optional.of(
                        new Tender(
                                method, amount.get(), reference instanceof String text ? text : ""))
                : Optional.empty();
    }

    private void wrong(Problem problem, String place) {
        jsonFields.wrong(RefusalAnswers.saleField(problem), place + language.sentence(problem));
    }
}
