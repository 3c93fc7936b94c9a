package smena.domain.shop;

import java.util.List;
import java.util.regex.Pattern;

/// How other programs reach the till.
///
/// @param on whether the till listens while its window is open; `smena serve` listens anyway
/// @param port where, 1 to 65535
/// @param reach who may call, and how
/// @param origins web pages whose scripts may call, such as `https://shop.example`
public record HttpSettings(boolean on, int port, Reach reach, List<String> origins) {
    /// Off, and on this computer only.
    public static final HttpSettings USUAL = new HttpSettings(false, 8765, Reach.LOCAL, List.of());

    /// The most origins.
    public static final int MOST_ORIGINS = 20;

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\[[0-9a-f:.]{2,45}]|[a-z0-9.-]{1,200})(:[0-9]{1,5})?");

    /// Which computers may call. Programs on this one are answered without encryption in any case:
    /// their traffic does not leave it.
    public enum Reach {
        /// This computer only.
        LOCAL,
        /// Every computer on the network, over TLS.
        ENCRYPTED,
        /// Every computer on the network without encryption: anyone listening there reads the
        /// tokens.
        PLAIN;

        /// Whether other computers may call.
        public boolean isNetwork() {
            return this != LOCAL;
        }
    }

    /// Holds its own copy of the origins.
    public HttpSettings {
        origins = List.copyOf(origins);
    }

    /// Whether the port is one that a program can listen on.
    public boolean hasPort() {
        return port >= 1 && port <= HIGHEST_PORT;
    }

    /// Whether `text` is an origin as browsers send it: scheme, host and port in lower case, and
    /// nothing after them.
    public static boolean isOrigin(String text) {
        return ORIGIN.matcher(text).matches();
    }
}
