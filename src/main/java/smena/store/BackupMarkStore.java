package smena.store;

import static smena.store.tables.Tables.BACKUP_MARK;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Up to which row a backup may hold each table.
public final class BackupMarkStore {
    private final DSLContext sql;

    BackupMarkStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Raises the marks to the newest rows. It has to be committed before a backup begins to read:
    /// from then on a change of a row that may be in it is noted.
    public void raise() {
        ChangeTracking.noted()
                .forEach(
                        table ->
                                sql.execute(
                                        "insert into {0} (name, row_id)"
                                                + " values ({1}, (select coalesce(max(rowid), 0)"
                                                + " from {2})) on conflict (name) do update"
                                                + " set row_id = excluded.row_id"
                                                + " where excluded.row_id > row_id",
                                        BACKUP_MARK,
                                        DSL.inline(table),
                                        DSL.table(DSL.name(table))));
    }
}
