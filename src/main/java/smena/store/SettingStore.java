package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.SETTING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The shop's settings as dotted names and text.
public final class SettingStore {
    private static final Kept ONE =
            Kept.of(select(SETTING.VALUE).from(SETTING).where(SETTING.NAME.eq(Kept.text("name"))));
    private static final Kept ALL =
            Kept.of(
                    select(SETTING.NAME, SETTING.VALUE)
                            .from(SETTING)
                            .where(SETTING.NAME.notLike(inline("picture.%"))));

    private final DSLContext sql;
    private final ToldRows told;
    private final Statements kept;
    private final Seen seen;

    SettingStore(DSLContext sql, Statements kept, ToldRows told, Seen seen) {
        this.sql = sql;
        this.told = told;
        this.kept = kept;
        this.seen = seen;
    }

    /// All settings as one transaction has read them: a sale asks for those of the shop, of the law
    /// and of the paper.
    static final class Seen {
        private @Nullable Map<String, String> values;

        void forget() {
            values = null;
        }
    }

    /// How many there are; none in a new data folder.
    public int count() {
        return sql.fetchCount(SETTING);
    }

    /// One of them.
    public Optional<String> get(String name) {
        return kept.one(ONE, row -> row.text(SETTING.VALUE), name);
    }

    /// All of them but pictures (`picture.…`), which are large and asked for by name.
    public Map<String, String> all() {
        Map<String, String> known = seen.values;
        if (known == null) {
            Map<String, String> read = new HashMap<>();
            kept.all(ALL, row -> read.put(row.text(SETTING.NAME), row.text(SETTING.VALUE)));
            known = Collections.unmodifiableMap(read);
            seen.values = known;
        }
        return known;
    }

    /// Sets one. The journal entry that follows in the transaction tells of it, but for those of
    /// [ToldRows#QUIET_SETTINGS].
    public void put(String name, String value) {
        sql.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                .values(name, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute();
        seen.forget();
        told.touch(SETTING, name);
    }
}
