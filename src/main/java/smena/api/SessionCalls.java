package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.ApiClient;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.service.shift.ClosingRequest;
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
    private final Map<Language, CallerLanguage> voices;

    SessionCalls(Services services, Map<Language, CallerLanguage> voices) {
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

    private Route.Command open(ApiCall call) {
        JsonFields jsonFields = call.jsonFields();
        Money opening = jsonFields.amount("opening_balance");
        boolean clockAccepted = jsonFields.flag("clock_accepted");
        jsonFields.check();
        return new Route.Command(
                () -> {
                    if (clockAccepted) {
                        services.clockCheck().decide(call.actor());
                    }
                    Shift shift = services.shifts().open(call.actor(), CashCount.total(opening));
                    String message = call.language().text("shift.opened");
                    return ApiAnswer.success(ApiAnswer.CREATED, message, SessionShape.of(shift));
                },
                problem -> notOpened(call, problem));
    }

    private ApiAnswer notOpened(ApiCall call, Problem problem) {
        return switch (problem) {
            case Problem.ShiftAlreadyOpen _ ->
                    ApiAnswer.error(
                            ApiAnswer.CONFLICT,
                            call.language().sentence(problem),
                            services.shifts().current());
            case Problem.ClockUndecided _ ->
                    ApiAnswer.error(
                            ApiAnswer.CONFLICT,
                            call.language().sentence(problem)
                                    + ". "
                                    + call.language().text("api.clock.accept"));
            case Problem.BadAmount _ ->
                    JsonFields.refused("opening_balance", call.language().sentence(problem));
            default -> RefusalAnswers.answer(call.language(), problem);
        };
    }

    private ApiAnswer current(ApiCall call) {
        Optional<Shift> open = services.shifts().current();
        if (open.isEmpty()) {
            return ApiAnswer.error(ApiAnswer.NOT_FOUND, call.language().text("shift.none"));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "success");
        body.put("data", SessionShape.of(open.get()));
        return ApiAnswer.of(ApiAnswer.OK, body);
    }

    private Route.Command close(ApiCall call) {
        long id = shiftId(call);
        JsonFields jsonFields = call.jsonFields();
        Money counted = jsonFields.amount("actual_cash");
        String reason = jsonFields.text("reason", LONGEST_REASON);
        jsonFields.check();
        return new Route.Command(
                () -> {
                    ShiftReport z = countAndClose(call, id, counted, reason);
                    String message = call.language().text("api.shift.closed");
                    return ApiAnswer.success(ApiAnswer.OK, message, SessionShape.closed(z));
                },
                problem -> notClosed(call, problem));
    }

    /// A difference is never refused to a program: where it gives no reason, the program's name is
    /// the reason.
    private ShiftReport countAndClose(ApiCall call, long id, Money counted, String reason) {
        ClosingRequest closing = new ClosingRequest(reason, closedBy(call.client()), false, false);
        return services.shifts().close(call.actor(), id, CashCount.total(counted), closing);
    }

    /// In the shop's language, because it is printed on the shop's report.
    private String closedBy(ApiClient client) {
        Language shop = Language.ofTag(services.settings().shop().language()).orElse(Language.RU);
        return Objects.requireNonNull(voices.get(shop)).text("api.shift.reason", client.name());
    }

    private static ApiAnswer notClosed(ApiCall call, Problem problem) {
        return switch (problem) {
            case Problem.ShiftClosed _ ->
                    ApiAnswer.error(
                            ApiAnswer.CONFLICT, call.language().text("api.shift.closedBefore"));
            case Problem.BadAmount _ ->
                    JsonFields.refused("actual_cash", call.language().sentence(problem));
            case Problem.BadReason _ ->
                    JsonFields.refused("reason", call.language().sentence(problem));
            default -> RefusalAnswers.answer(call.language(), problem);
        };
    }

    private ApiAnswer report(ApiCall call) {
        long id = shiftId(call);
        @Nullable Shift shift = services.shifts().find(id).orElse(null);
        if (shift == null) {
            throw notFound(call);
        }
        ShiftReport report =
                shift.open() ? services.reports().x(call.actor(), id) : services.reports().zOf(id);
        Map<String, Object> data = ReportShape.of(report);
        services.figureRows()
                .handoversIfAllowed(call.actor(), id)
                .ifPresent(handed -> data.put("handovers", ReportShape.handovers(handed)));
        return ApiAnswer.of(ApiAnswer.OK, data);
    }

    static long shiftId(ApiCall call) {
        return call.number().orElseThrow(() -> notFound(call));
    }

    private static RequestDeclined notFound(ApiCall call) {
        return new RequestDeclined(
                ApiAnswer.error(ApiAnswer.NOT_FOUND, call.language().text("shift.notFound")));
    }
}
