package smena.api;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.shift.CashMovement;
import smena.domain.stock.Supplier;
import smena.service.shift.Shifts;
import smena.service.supply.Suppliers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cash into and out of the drawer without a sale. No answer tells what the drawer holds.
final class MovementCalls {
    private static final int LONGEST_REASON = 200;
    private static final String KIND = "kind";
    private static final String AMOUNT = "amount";
    private static final String REASON = "reason";

    private static final String BAG = "bag";
    private static final String SUPPLIER = "supplier";
    private static final int LONGEST_BAG = 40;

    private final Shifts shifts;
    private final Suppliers suppliers;

    MovementCalls(Shifts shifts, Suppliers suppliers) {
        this.shifts = shifts;
        this.suppliers = suppliers;
    }

    List<Route> routes() {
        return List.of(Route.post("sessions/{id}/movements", this::move));
    }

    private Route.Command move(ApiCall call) {
        long shift = SessionCalls.shiftId(call);
        JsonFields fields = call.jsonFields();
        fields.only(Set.of(KIND, AMOUNT, REASON, BAG, SUPPLIER));
        CallerLanguage language = call.language();
        Optional<CashMovement.Kind> kind = kind(fields, language);
        Money amount = fields.amount(AMOUNT);
        String reason = fields.text(REASON, LONGEST_REASON);
        String bag = fields.text(BAG, LONGEST_BAG);
        String supplier = fields.text(SUPPLIER, Supplier.LONGEST_NAME);
        only(fields, BAG, kind, CashMovement.Kind.SAFE_DROP, language);
        only(fields, SUPPLIER, kind, CashMovement.Kind.PAY_OUT, language);
        if (fields.value(SUPPLIER) instanceof String named && named.isBlank()) {
            fields.wrong(SUPPLIER, language.sentence(new Problem.BadSupplierName()));
        }
        String why = bagged(reason, bag);
        if (why.length() > LONGEST_REASON && !bag.isBlank()) {
            fields.wrong(REASON, language.text("api.movement.bagged", LONGEST_REASON));
        }
        fields.check();
        return new Route.Command(
                () ->
                        ApiAnswer.of(
                                ApiAnswer.CREATED,
                                shape(
                                        supplier.isBlank()
                                                ? shifts.move(
                                                        call.actor(),
                                                        shift,
                                                        kind.orElseThrow(),
                                                        amount,
                                                        why)
                                                : suppliers.payOut(
                                                        call.actor(),
                                                        shift,
                                                        supplier,
                                                        amount,
                                                        reason))),
                problem -> refused(language, problem));
    }

    /// The number of a bag is no reason by itself.
    private static String bagged(String reason, String bag) {
        return reason.isBlank() ? reason : CashMovement.bagged(reason, bag);
    }

    private static void only(
            JsonFields fields,
            String name,
            Optional<CashMovement.Kind> kind,
            CashMovement.Kind its,
            CallerLanguage language) {
        if (fields.has(name) && kind.filter(one -> one != its).isPresent()) {
            fields.wrong(name, language.text("api.movement." + name));
        }
    }

    private static Optional<CashMovement.Kind> kind(JsonFields fields, CallerLanguage language) {
        Object value = fields.value(KIND);
        Optional<CashMovement.Kind> kind =
                Arrays.stream(CashMovement.Kind.values())
                        .filter(each -> name(each).equals(value))
                        .findFirst();
        if (kind.isEmpty()) {
            fields.wrong(KIND, language.text("api.movement"));
        }
        return kind;
    }

    private static String name(CashMovement.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static ApiAnswer refused(CallerLanguage language, Problem problem) {
        return switch (problem) {
            case Problem.BadAmount _, Problem.TooLittleInDrawer _ ->
                    JsonFields.refused(AMOUNT, language.sentence(problem));
            case Problem.SupplierNotFound _ ->
                    JsonFields.refused(SUPPLIER, language.sentence(problem));
            case Problem.BadReason _ -> JsonFields.refused(REASON, language.sentence(problem));
            default -> RefusalAnswers.answer(language, problem);
        };
    }

    private static Map<String, Object> shape(CashMovement movement) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", movement.id());
        body.put("session", movement.shiftId());
        body.put(KIND, name(movement.kind()));
        body.put(AMOUNT, Json.money(movement.amount()));
        body.put(REASON, movement.reason());
        body.put("cashier_name", movement.by().name());
        body.put("created_at", IsoTimes.text(movement.at(), movement.offsetSeconds()));
        return body;
    }
}
