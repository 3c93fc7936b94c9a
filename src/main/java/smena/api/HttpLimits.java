package smena.api;

import java.time.Duration;

/// How much other programs may ask of the till.
///
/// @param connections open at a time
/// @param threads that answer
/// @param headerBytes of one request's headers
/// @param bodyBytes of one request's body
/// @param idle how long a connection may be silent
/// @param share of the connections that one address may have
/// @param firstByte how long a new connection may say nothing at all
/// @param request how long a request may take to arrive
/// @param calls of one token
/// @param failures of one address with a bad token
public record HttpLimits(
        int connections,
        int share,
        int threads,
        int headerBytes,
        int bodyBytes,
        Duration idle,
        Duration firstByte,
        Duration request,
        Rate calls,
        Rate failures) {

    /// Plenty for a shop.
    public static final HttpLimits USUAL =
            new HttpLimits(
                    200,
                    100,
                    16,
                    8 << 10,
                    1 << 20,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    new Rate(400, 100),
                    new Rate(20, 1));

    /// How often something may happen.
    ///
    /// @param burst at once, after a rest
    /// @param aSecond sustained, per second
    public record Rate(int burst, int aSecond) {}
}
