package smena.api;

/// A call is answered before it is carried out: it cannot be understood, or its caller may not make
/// it.
final class RequestDeclined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiAnswer answer;

    RequestDeclined(ApiAnswer answer) {
        super("declined", null, false, false);
        this.answer = answer;
    }

    /// What the caller is told.
    ApiAnswer answer() {
        return answer;
    }
}
