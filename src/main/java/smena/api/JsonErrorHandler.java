package smena.api;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import smena.text.Language;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The server's own answers to malformed requests: a short JSON body that reveals nothing of what
/// goes on inside.
final class JsonErrorHandler extends ErrorHandler {
    private static final HttpField JSON =
            new HttpField(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");

    /// For a caller that does not speak HTTP: that is the caller's fault and not the till's.
    private static final int UNKNOWN_VERSION = 505;

    private final Map<Language, CallerLanguage> voices;

    JsonErrorHandler(Map<Language, CallerLanguage> voices) {
        this.voices = voices;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        int status = status(code, cause);
        response.setStatus(status);
        response.getHeaders().put(JSON);
        response.write(true, ByteBuffer.wrap(body(request, status)), callback);
    }

    /// Headers that never end are the caller's fault too: they were hung up on.
    private static int status(int code, @Nullable Throwable cause) {
        boolean slow = cause instanceof TimeoutException || cause instanceof EofException;
        if (code >= ApiAnswer.BUG && slow) {
            return ApiAnswer.TIMEOUT;
        }
        return code == UNKNOWN_VERSION ? ApiAnswer.BAD_REQUEST : code;
    }

    private byte[] body(Request request, int status) {
        String key =
                status >= ApiAnswer.BUG
                        ? "api.serverTrouble"
                        : status == ApiAnswer.TIMEOUT ? "api.slow" : "api.badRequest";
        String wish = request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE);
        CallerLanguage language =
                Objects.requireNonNull(
                        voices.get(CallerLanguage.wanted(Optional.ofNullable(wish))));
        return ApiAnswer.error(status, language.text(key)).body().getBytes(StandardCharsets.UTF_8);
    }
}
