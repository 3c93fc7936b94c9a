package smena.store;

import static smena.store.tables.Tables.SETTING;

import org.jooq.DSLContext;

import java.util.Map;
import java.util.Optional;

/// The shop's settings as dotted names and text.
public final class SettingStore {
    private final DSLContext sql;

    SettingStore(DSLContext sql) {
        this.sql = sql;
    }

    /// How many there are; none in a new data folder.
    public int count() {
        return sql.fetchCount(SETTING);
    }

    /// One of them.
    public Optional<String> get(String name) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.VALUE);
    }

    /// All of them but pictures (`picture.…`), which are large and asked for by name.
    public Map<String, String> all() {
        return sql.selectFrom(SETTING)
                .where(SETTING.NAME.notLike("picture.%"))
                .fetchMap(SETTING.NAME, SETTING.VALUE);
    }

    /// Sets one.
    public void put(String name, String value) {
        sql.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                .values(name, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute();
    }
}
