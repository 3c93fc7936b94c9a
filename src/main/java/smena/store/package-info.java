/// SQLite on disk: the database, and one store for each family of tables.
@NullMarked
package smena.store;

import org.jspecify.annotations.NullMarked;
