package smena.domain.shop;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The UUID of a row that all tills of a shop share: row numbers differ from till to till, the UUID
/// does not, and it is never changed.
public final class SharedId {
    private SharedId() {}

    /// The UUID of a row which every till makes by itself: the same everywhere.
    ///
    /// @param table the table of the row
    /// @param code what the row is known by
    public static UUID of(String table, String code) {
        return UUID.nameUUIDFromBytes((table + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    /// The UUID of a row which one till makes.
    public static UUID fresh() {
        return UUID.randomUUID();
    }
}
