package smena.api;

/// A call is answered before it is done: it can not be understood, or its caller may not make it.
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Declined(Answer answer) {
        super("declined", null, false, false);
        this.answer = answer;
    }

    /// What the caller is told.
    Answer answer() {
        return answer;
    }
}
