package smena.api;

import smena.domain.FaultLog;

/// Unexpected failures: each is logged with a code, and the code is all the caller is told.
final class BugLog {
    private BugLog() {}

    static ApiAnswer answer(CallerLanguage language, Throwable bug) {
        return ApiAnswer.error(
                ApiAnswer.BUG, language.text("api.bug", FaultLog.write("a call", bug)));
    }
}
