package smena.api;

import smena.domain.Problem;
import smena.domain.shift.Shift;
import smena.service.Services;

import java.util.OptionalLong;

/// The shift that a program books into, the field `session` of its body.
final class SessionField {
    private static final String SESSION = "session";

    private final Services services;
    private final ApiCall call;

    SessionField(Services services, ApiCall call) {
        this.services = services;
        this.call = call;
    }

    /// The row of the open shift it names. Declines the call where it names none, an unknown one or
    /// one that is closed.
    long open() {
        Object value = call.jsonFields().value(SESSION);
        if (value == null) {
            throw declined(new Problem.NoOpenShift());
        }
        OptionalLong row = JsonFields.row(value);
        if (row.isEmpty()) {
            throw JsonFields.requestDeclined(SESSION, call.language().text("api.session"));
        }
        long id = row.getAsLong();
        Shift shift =
                services.shifts()
                        .find(id)
                        .orElseThrow(() -> declined(new Problem.ShiftNotFound(id)));
        if (!shift.open()) {
            throw declined(new Problem.ShiftClosed(id));
        }
        return id;
    }

    private RequestDeclined declined(Problem problem) {
        return JsonFields.requestDeclined(SESSION, call.language().sentence(problem));
    }
}
