package smena.ui.programs;

import smena.service.ports.ApiServerControl;

import java.util.Optional;

/// A door that stands as a test says.
public final class TestServerControl implements ApiServerControl {
    State state = new State.Off();
    State afterRenewal = new State.Open("http://127.0.0.1:8765", Optional.empty());

    @Override
    public State state() {
        return state;
    }

    @Override
    public void listen(Listener listener) {}

    @Override
    public void renew() {
        state = afterRenewal;
    }
}
