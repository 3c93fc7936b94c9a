package smena.service.ports;

import smena.domain.Problem;

import java.util.Optional;

/// Where other programs reach a running till: open or not, and why not.
public interface ApiServerControl {
    /// How it stands; any thread may ask.
    State state();

    /// Calls `listener` with each new state, on a thread of its own.
    void listen(Listener listener);

    /// Takes up what was set: opens, moves or closes. Waits for calls that are being answered, so
    /// never on the FX thread.
    void renew();

    /// Hears of it.
    @FunctionalInterface
    interface Listener {
        void changed(State state);
    }

    /// How it stands.
    sealed interface State {
        /// Nobody wants it open.
        record Off() implements State {}

        /// Programs are answered.
        ///
        /// @param address for programs on this computer, such as `http://127.0.0.1:8765`
        /// @param network for other computers, such as `https://192.168.1.7:8765`; empty where they
        ///     may not call
        record Open(String address, Optional<String> network) implements State {}

        /// It should be open and cannot be.
        record Failed(Problem problem) implements State {}
    }
}
