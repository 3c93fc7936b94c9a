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

/// Where the server meets the contract: takes requests apart and puts answers together.
final class CallHandler extends Handler.Abstract {
    private final Reception reception;
    private final Desk desk;
    private final SlowCallers slow;
    private final HttpLimits limits;

    CallHandler(Reception reception, Desk desk, SlowCallers slow, HttpLimits limits) {
        this.reception = reception;
        this.desk = desk;
        this.slow = slow;
        this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback whole) {
        Head head = head(request);
        Connection connection = request.getConnectionMetaData().getConnection();
        slow.arrived(connection);
        Callback callback = Callback.from(() -> slow.answered(connection), whole);
        try {
            Reception.Admitted caller = reception.admit(head);
            if (caller.route().changes()) {
                read(request, caller, response, callback);
            } else {
                send(head, desk.answer(caller, new byte[0]), response, callback);
            }
        } catch (Declined declined) {
            send(head, declined.answer(), response, callback);
        } catch (RuntimeException bug) {
            send(head, Bugs.answer(reception.voice(head), bug), response, callback);
        }
        return true;
    }

    private void read(
            Request request, Reception.Admitted caller, Response response, Callback callback) {
        Body.read(
                request,
                limits.bodyBytes(),
                limits.request(),
                getServer().getScheduler(),
                arrival -> send(caller.head(), answer(caller, arrival), response, callback));
    }

    private Answer answer(Reception.Admitted caller, Body.Arrival arrival) {
        Voice voice = caller.voice();
        try {
            return switch (arrival) {
                case Body.Arrival.Whole(var bytes) -> desk.answer(caller, bytes);
                case Body.Arrival.TooLarge _ -> Reception.tooLarge(voice).answer();
                case Body.Arrival.TooSlow _ -> Answer.error(Answer.TIMEOUT, voice.text("api.slow"));
                case Body.Arrival.Broken _ ->
                        Answer.error(Answer.BAD_REQUEST, voice.text("api.badRequest"));
            };
        } catch (RuntimeException bug) {
            return Bugs.answer(voice, bug);
        }
    }

    private void send(Head head, Answer plain, Response response, Callback callback) {
        Answer answer = reception.marked(head, plain);
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        if (!answer.body().isEmpty()) {
            response.getHeaders().put("Content-Type", "application/json;charset=utf-8");
            response.getHeaders().put("Content-Language", reception.voice(head).tag());
            response.getHeaders().put("Cache-Control", "no-store");
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static Head head(Request request) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers.putIfAbsent(field.getLowerCaseName(), value == null ? "" : value);
        }
        return new Head(
                request.getMethod().toUpperCase(Locale.ROOT),
                Request.getPathInContext(request),
                query(request),
                headers,
                Request.getRemoteAddr(request));
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> query = new HashMap<>();
        Fields fields = Request.extractQueryParameters(request);
        for (Fields.Field field : fields) {
            query.putIfAbsent(field.getName(), String.valueOf(field.getValue()));
        }
        return query;
    }
}
