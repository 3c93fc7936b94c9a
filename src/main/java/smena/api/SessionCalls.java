package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Program;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.service.Shifts;
import smena.text.Language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Opening, looking at and closing a shift, which programs call a session.
final class SessionCalls {
    private static final int LONGEST_REASON = 200;

    private final Services services;
    private final Map<Language, Voice> voices;

    SessionCalls(Services services, Map<Language, Voice> voices) {
        this.services = services;
        this.voices = voices;
    }

    List<Route> routes() {
        return List.of(
                Route.post("sessions/open", this::open),
                Route.get("sessions/current", this::current),
                Route.post("sessions/{id}/close", this::close),
                Route.get("sessions/{id}/report", this::report));
    }

    private Route.Deed open(Call call) {
        Fields fields = call.fields();
        Money opening = fields.amount("opening_balance");
        fields.check();
        return new Route.Deed(
                () -> {
                    Shift shift = services.shifts().open(call.actor(), CashCount.total(opening));
                    String message = call.voice().text("shift.opened");
                    return Answer.success(Answer.CREATED, message, SessionShape.of(shift));
                },
                problem -> notOpened(call, problem));
    }

    private Answer notOpened(Call call, Problem problem) {
        return switch (problem) {
            case Problem.ShiftAlreadyOpen _ ->
                    Answer.error(
                            Answer.CONFLICT,
                            call.voice().sentence(problem),
                            services.shifts().current());
            case Problem.BadAmount _ ->
                    Fields.refused("opening_balance", call.voice().sentence(problem));
            default -> Refusals.answer(call.voice(), problem);
        };
    }

    private Answer current(Call call) {
        Optional<Shift> open = services.shifts().current();
        if (open.isEmpty()) {
            return Answer.error(Answer.NOT_FOUND, call.voice().text("shift.none"));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "success");
        body.put("data", SessionShape.of(open.get()));
        return Answer.of(Answer.OK, body);
    }

    private Route.Deed close(Call call) {
        long id = shiftId(call);
        Fields fields = call.fields();
        Money counted = fields.amount("actual_cash");
        String reason = fields.text("reason", LONGEST_REASON);
        fields.check();
        return new Route.Deed(
                () -> {
                    ShiftReport z = countAndClose(call, id, counted, reason);
                    String message = call.voice().text("api.shift.closed");
                    return Answer.success(Answer.OK, message, SessionShape.closed(z));
                },
                problem -> notClosed(call, problem));
    }

    /// A difference never stands in the way of a program: where it gives no reason, its name is the
    /// reason.
    private ShiftReport countAndClose(Call call, long id, Money counted, String reason) {
        Shift shift =
                services.shifts()
                        .find(id)
                        .orElseThrow(() -> new Refused(new Problem.ShiftNotFound(id)));
        if (!shift.open()) {
            throw new Refused(new Problem.ShiftClosed(id));
        }
        ShiftReport report = services.shifts().count(call.actor(), CashCount.total(counted));
        boolean differs = report.difference().map(difference -> !difference.isZero()).orElse(true);
        String why = reason.isBlank() && differs ? closedBy(call.program()) : reason;
        return services.shifts().close(call.actor(), id, new Shifts.Closing(why, false, false));
    }

    /// In the shop's language, for it stands on the shop's paper.
    private String closedBy(Program program) {
        Language shop = Language.ofTag(services.settings().shop().language()).orElse(Language.RU);
        return Objects.requireNonNull(voices.get(shop)).text("api.shift.reason", program.name());
    }

    private static Answer notClosed(Call call, Problem problem) {
        return switch (problem) {
            case Problem.ShiftClosed _ ->
                    Answer.error(Answer.CONFLICT, call.voice().text("api.shift.closedBefore"));
            case Problem.BadAmount _ ->
                    Fields.refused("actual_cash", call.voice().sentence(problem));
            case Problem.BadReason _ -> Fields.refused("reason", call.voice().sentence(problem));
            default -> Refusals.answer(call.voice(), problem);
        };
    }

    private Answer report(Call call) {
        long id = shiftId(call);
        @Nullable Shift shift = services.shifts().find(id).orElse(null);
        if (shift == null) {
            throw notFound(call);
        }
        ShiftReport report =
                shift.open() ? services.reports().x(call.actor(), id) : services.reports().of(id);
        return Answer.of(Answer.OK, ReportShape.of(report));
    }

    private static long shiftId(Call call) {
        return call.number().orElseThrow(() -> notFound(call));
    }

    private static Declined notFound(Call call) {
        return new Declined(Answer.error(Answer.NOT_FOUND, call.voice().text("shift.notFound")));
    }
}
