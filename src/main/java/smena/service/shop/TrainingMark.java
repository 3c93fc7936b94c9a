package smena.service.shop;

import smena.store.Database;
import smena.store.Transaction;

/// Whether nothing of a till counts, because people practise on it. Nothing takes the mark away.
public final class TrainingMark {
    private static final String NAME = "till.training";

    private TrainingMark() {}

    /// Whether the data of this till is for training only.
    public static boolean isSet(Database database) {
        return database.read(TrainingMark::isSet);
    }

    public static boolean isSet(Transaction tx) {
        return tx.settings().get(NAME).isPresent();
    }

    static void set(Transaction tx) {
        tx.settings().put(NAME, "1");
    }
}
