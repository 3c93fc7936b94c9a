package smena.api;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Connects the server with the contract: parses requests and writes answers.
final class CallHandler extends Handler.Abstract {
    /// Two of them would say two things, and who reads the other one is deceived.
    private static final Set<String> SINGLE =
            Set.of(
                    "authorization",
                    "x-tenant-key",
                    "idempotency-key",
                    "content-type",
                    "content-encoding",
                    "content-length",
                    "accept-language",
                    "expect",
                    "host",
                    "origin",
                    "access-control-request-method");

    private final RequestGate requestGate;
    private final ApiDispatcher apiDispatcher;
    private final SlowRequestGuard slow;
    private final HttpLimits limits;

    CallHandler(
            RequestGate requestGate,
            ApiDispatcher apiDispatcher,
            SlowRequestGuard slow,
            HttpLimits limits) {
        this.requestGate = requestGate;
        this.apiDispatcher = apiDispatcher;
        this.slow = slow;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback whole) {
        RequestHead head = head(request);
        Connection connection = request.getConnectionMetaData().getConnection();
        slow.arrived(connection);
        Callback callback = Callback.from(() -> slow.answered(connection), whole);
        try {
            RequestGate.Admitted caller = requestGate.admit(head);
            if (caller.route().changes()) {
                read(request, caller, response, callback);
            } else {
                send(head, apiDispatcher.answer(caller, new byte[0]), response, callback);
            }
        } catch (RequestDeclined requestDeclined) {
            send(head, hungUp(requestDeclined.answer()), response, callback);
        } catch (RuntimeException bug) {
            send(head, BugLog.answer(requestGate.language(head), bug), response, callback);
        }
        return true;
    }

    private void read(
            Request request, RequestGate.Admitted caller, Response response, Callback callback) {
        Body.read(
                request,
                limits.bodyBytes(),
                limits.request(),
                getServer().getScheduler(),
                arrival -> send(caller.head(), answer(caller, arrival), response, callback));
    }

    private ApiAnswer answer(RequestGate.Admitted caller, Body.Arrival arrival) {
        CallerLanguage language = caller.language();
        try {
            return switch (arrival) {
                case Body.Arrival.Whole(var bytes) -> apiDispatcher.answer(caller, bytes);
                case Body.Arrival.TooLarge _ -> RequestGate.tooLarge(language).answer();
                case Body.Arrival.TooSlow _ ->
                        ApiAnswer.error(ApiAnswer.TIMEOUT, language.text("api.slow"));
                case Body.Arrival.Broken _ ->
                        ApiAnswer.error(ApiAnswer.BAD_REQUEST, language.text("api.badRequest"));
            };
        } catch (RuntimeException bug) {
            return BugLog.answer(language, bug);
        }
    }

    /// Whoever is declined keeps no connection.
    private static ApiAnswer hungUp(ApiAnswer answer) {
        return answer.status() < ApiAnswer.BAD_REQUEST
                ? answer
                : answer.with("Connection", "close");
    }

    private void send(RequestHead head, ApiAnswer plain, Response response, Callback callback) {
        ApiAnswer answer = requestGate.marked(head, plain);
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        if (!answer.body().isEmpty()) {
            response.getHeaders().put("Content-Type", "application/json;charset=utf-8");
            response.getHeaders().put("Content-Language", requestGate.language(head).tag());
            response.getHeaders().put("Cache-Control", "no-store");
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static RequestHead head(Request request) {
        Map<String, String> headers = new HashMap<>();
        Optional<String> twice = Optional.empty();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            String name = field.getLowerCaseName();
            boolean again = headers.putIfAbsent(name, value == null ? "" : value) != null;
            if (again && SINGLE.contains(name)) {
                twice = Optional.of(field.getName());
            }
        }
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.putIfAbsent(field.getName(), String.valueOf(field.getValue()));
            if (field.hasMultipleValues()) {
                twice = Optional.of(field.getName());
            }
        }
        return new RequestHead(
                request.getMethod().toUpperCase(Locale.ROOT),
                Request.getPathInContext(request),
                query,
                headers,
                twice,
                Request.getRemoteAddr(request),
                request.isSecure());
    }
}
