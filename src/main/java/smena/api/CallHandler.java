package smena.api;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;

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

    /// Reads the body without holding a thread, so that slow callers hold none, and not for ever.
    private void read(
            Request request, Reception.Admitted caller, Response response, Callback callback) {
        Scheduler.Task alarm =
                getServer()
                        .getScheduler()
                        .schedule(
                                () -> request.fail(new TimeoutException("a slow body")),
                                limits.request());
        Content.Source.asByteArrayAsync(
                request,
                limits.bodyBytes(),
                Promise.Invocable.from(
                        InvocationType.BLOCKING,
                        (body, failure) -> {
                            alarm.cancel();
                            Answer answer = answer(caller, body, failure);
                            send(caller.head(), answer, response, callback);
                        }));
    }

    private Answer answer(
            Reception.Admitted caller, byte @Nullable [] body, @Nullable Throwable failure) {
        if (body == null) {
            return BodyTroubles.answer(caller.voice(), failure);
        }
        try {
            return desk.answer(caller, body);
        } catch (RuntimeException bug) {
            return Bugs.answer(caller.voice(), bug);
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
