package smena.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import smena.domain.Problem;
import smena.domain.Refused;

/// What the till refused.
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(Problem expected, Runnable act) {
        assertEquals(expected, problemOf(act));
    }

    public static Problem problemOf(Runnable act) {
        return assertThrows(Refused.class, act::run).problem();
    }
}
