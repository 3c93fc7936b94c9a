package smena.api;

/// A call is answered before it is done: it cannot be understood, or its caller may not make it.
final class RequestDeclined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiAnswer apiAnswer;

    RequestDeclined(ApiAnswer apiAnswer) {
        super("declined", null, false, false);
        this.apiAnswer = apiAnswer;
    }

    /// What the caller is told.
    ApiAnswer apiAnswer() {
        return apiAnswer;
    }
}
