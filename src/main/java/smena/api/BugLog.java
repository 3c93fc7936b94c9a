package smena.api;

import smena.domain.FaultLog;

/// What nobody foresaw: it goes into the log with a code, and the code is all the caller hears.
final class BugLog {
    private BugLog() {}

    static ApiAnswer answer(CallerLanguage language, Throwable bug) {
        return ApiAnswer.error(
                ApiAnswer.BUG, language.text("api.bug", FaultLog.write("a call", bug)));
    }
}
