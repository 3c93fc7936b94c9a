package smena.api;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeoutException;

/// Why a body did not arrive.
final class BodyTroubles {
    private static final int TIMEOUT = 408;

    private BodyTroubles() {}

    static Answer answer(Voice voice, @Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof TimeoutException) {
                return Answer.error(TIMEOUT, voice.text("api.slow"));
            }
            if (t instanceof IllegalStateException) {
                return Reception.tooLarge(voice).answer();
            }
        }
        return Answer.error(Answer.BAD_REQUEST, voice.text("api.json"));
    }
}
