package smena.trials;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// A property that does not hold is found, and its case made small.
class TrialsTest {
    @Test
    void aFailureIsMadeSmall() {
        AssertionError found =
                assertThrows(
                        AssertionError.class,
                        () ->
                                Trials.run(
                                        "planted",
                                        4,
                                        draw -> {
                                            int many = draw.between(1, 20);
                                            for (int i = 0; i < many; i++) {
                                                if (draw.below(100) >= 50) {
                                                    throw new IllegalStateException("planted");
                                                }
                                            }
                                        }));
        String message = String.valueOf(found.getMessage());
        assertTrue(message.matches("planted: seed -?\\d+, trial \\d+, smallest case .*"), message);
        assertTrue(message.length() < 200, message);
    }
}
