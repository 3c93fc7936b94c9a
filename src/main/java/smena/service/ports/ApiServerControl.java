package smena.service.ports;

import smena.domain.Problem;

import java.util.Optional;

/// The server that other programs call on a running till: open or not, and why not.
public interface ApiServerControl {
    /// Its current state; may be called on any thread.
    State state();

    /// Calls `listener` with each new state, on a thread of its own.
    void listen(Listener listener);

    /// Applies changed settings: opens, moves or closes. Waits for calls that are being answered,
    /// so never on the FX thread.
    void renew();

    /// A listener for state changes.
    @FunctionalInterface
    interface Listener {
        void changed(State state);
    }

    /// The state of the server.
    sealed interface State {
        /// Switched off in the settings.
        record Off() implements State {}

        /// Calls are answered.
        ///
        /// @param address for programs on this computer, such as `http://127.0.0.1:8765`
        /// @param network for other computers, such as `https://192.168.1.7:8765`; empty where they
        ///     may not call
        record Open(String address, Optional<String> network) implements State {}

        /// It should be open and cannot be.
        record Failed(Problem problem) implements State {}
    }
}
