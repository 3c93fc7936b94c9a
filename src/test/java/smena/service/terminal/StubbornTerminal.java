package smena.service.terminal;

import smena.service.ports.CardTerminal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A terminal whose answers a test gives by hand, at once or late.
public final class StubbornTerminal implements CardTerminal {
    private final List<Request> begun = new ArrayList<>();
    private CompletableFuture<Answer> first = new CompletableFuture<>();
    private Answer later = new Answer.Unknown("silent");

    /// Says this as soon as it is asked.
    public void says(Answer answer) {
        first = CompletableFuture.completedFuture(answer);
    }

    /// Keeps silent until [#atLast].
    public void keepsSilent() {
        first = new CompletableFuture<>();
    }

    /// Answers after all.
    public void atLast(Answer answer) {
        first.complete(answer);
    }

    /// What it says of an operation that it is asked about again.
    public void laterSays(Answer answer) {
        later = answer;
    }

    /// What it was asked to do, in its order.
    public synchronized List<Request> begun() {
        return List.copyOf(begun);
    }

    @Override
    public Answer begin(Request request) {
        synchronized (this) {
            begun.add(request);
        }
        return first.join();
    }

    @Override
    public Answer ask(Request request) {
        return later;
    }

    @Override
    public boolean isSimulated() {
        return true;
    }
}
