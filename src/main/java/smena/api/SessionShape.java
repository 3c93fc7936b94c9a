package smena.api;

import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;

import java.util.LinkedHashMap;
import java.util.Map;

/// A shift as programs know it: a session.
final class SessionShape {
    private SessionShape() {}

    /// A shift as it was opened.
    static Map<String, Object> of(Shift shift) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", shift.id());
        data.put("status", shift.open() ? "open" : "closed");
        data.put("cashier_name", shift.openedBy().name());
        data.put("opening_cash", Json.money(shift.openingCash()));
        data.put("opened_at", IsoTimes.text(shift.openedAt(), shift.offsetSeconds()));
        return data;
    }

    /// A closed shift with what its Z-report says of the drawer.
    static Map<String, Object> closed(ShiftReport z) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", z.shiftId());
        data.put("status", "closed");
        data.put("cashier_name", z.opened().by());
        data.put("opening_cash", Json.money(z.drawer().openingCash()));
        data.put("expected_cash", Json.money(z.expected()));
        data.put(
                "actual_cash",
                z.count().flatMap(ShiftReport.Count::counted).map(Json::money).orElse(null));
        data.put("difference", z.difference().map(Json::money).orElse(null));
        data.put("z_number", z.zNumber().orElse(null));
        data.put("opened_at", IsoTimes.text(z.opened()));
        data.put("closed_at", z.closed().map(IsoTimes::text).orElse(null));
        return data;
    }
}
