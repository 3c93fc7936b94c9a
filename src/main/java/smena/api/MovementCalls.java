package smena.api;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.shift.CashMovement;
import smena.service.shift.Shifts;

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

    private final Shifts shifts;

    MovementCalls(Shifts shifts) {
        this.shifts = shifts;
    }

    List<Route> routes() {
        return List.of(Route.post("sessions/{id}/movements", this::move));
    }

    private Route.Command move(ApiCall call) {
        long shift = SessionCalls.shiftId(call);
        JsonFields fields = call.jsonFields();
        fields.only(Set.of(KIND, AMOUNT, REASON));
        Optional<CashMovement.Kind> kind = kind(fields, call.language());
        Money amount = fields.amount(AMOUNT);
        String reason = fields.text(REASON, LONGEST_REASON);
        fields.check();
        return new Route.Command(
                () ->
                        ApiAnswer.of(
                                ApiAnswer.CREATED,
                                shape(
                                        shifts.move(
                                                call.actor(),
                                                shift,
                                                kind.orElseThrow(),
                                                amount,
                                                reason))),
                problem -> refused(call.language(), problem));
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
