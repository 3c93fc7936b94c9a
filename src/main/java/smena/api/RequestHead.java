package smena.api;

import java.util.Map;
import java.util.Optional;

/// A request without its body.
///
/// @param method the HTTP method
/// @param path decoded, without dots in it
/// @param query the query parameters
/// @param headers by name in lower case, the first of each
/// @param twice what came more than once though there can only be one; empty for nothing
/// @param remote the caller's address
/// @param encrypted whether it came over TLS
record RequestHead(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        Optional<String> twice,
        String remote,
        boolean encrypted) {

    /// A header by its name in lower case.
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
