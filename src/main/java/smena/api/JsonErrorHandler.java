package smena.api;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The server's own answers to malformed requests: a short JSON body that reveals nothing of what
/// goes on inside.
final class JsonErrorHandler extends ErrorHandler {
    private static final HttpField JSON =
            new HttpField(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");

    /// For a caller that does not speak HTTP: that is the caller's fault and not the till's.
    private static final int UNKNOWN_VERSION = 505;

    private final CallerLanguage language;

    JsonErrorHandler(CallerLanguage language) {
        this.language = language;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        int status = code == UNKNOWN_VERSION ? ApiAnswer.BAD_REQUEST : code;
        response.setStatus(status);
        response.getHeaders().put(JSON);
        response.write(true, ByteBuffer.wrap(body(status)), callback);
    }

    private byte[] body(int code) {
        String key = code >= ApiAnswer.BUG ? "api.serverTrouble" : "api.badRequest";
        return ApiAnswer.error(code, language.text(key)).body().getBytes(StandardCharsets.UTF_8);
    }
}
