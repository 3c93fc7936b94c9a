package smena.service.journal;

import smena.store.Transaction;

import java.security.SecureRandom;

/// Identifies this till among those of its shop: ten letters and digits, made once, before the
/// first entry of the journal, which names it too.
public final class TillCode {
    /// The name of its setting.
    static final String SETTING = "till.code";

    /// Without letters that look like a digit or like another letter.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TillCode() {}

    /// The code; made where there is none yet.
    public static String of(Transaction tx) {
        return tx.settings().get(SETTING).orElseGet(() -> make(tx));
    }

    private static String make(Transaction tx) {
        String code =
                RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .collect(
                                StringBuilder::new,
                                (text, letter) -> text.append(LETTERS.charAt(letter)),
                                StringBuilder::append)
                        .toString();
        tx.settings().put(SETTING, code);
        return code;
    }
}
