package smena.store;

import java.util.List;

/// The migrations a till knows.
///
/// @param newest the newest one's number
/// @param places their locations, in Flyway's notation
public record Migrations(int newest, List<String> places) {
    /// This till's own.
    public static final Migrations OWN =
            new Migrations(Schema.VERSION, List.of("classpath:schema"));

    /// What is done before a database with anything in it is migrated; if it throws, the database
    /// stays as it is.
    @FunctionalInterface
    public interface Before {
        /// @param from the newest migration in the database
        void migrating(int from);
    }
}
