package smena.api;

import java.util.concurrent.ThreadLocalRandom;

/// What nobody foresaw: it goes into the log with a code, and the code is all the caller hears.
final class BugLog {
    private static final System.Logger LOG = System.getLogger("smena.api");
    private static final int CODES = 0x1000000;

    private BugLog() {}

    static ApiAnswer apiAnswer(CallerLanguage language, Throwable bug) {
        String code = "%06X".formatted(ThreadLocalRandom.current().nextInt(CODES));
        LOG.log(System.Logger.Level.ERROR, "a call failed, code " + code, bug);
        return ApiAnswer.error(ApiAnswer.BUG, language.text("api.bug", code));
    }
}
