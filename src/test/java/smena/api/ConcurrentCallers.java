package smena.api;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many callers who send what [RandomRequests] makes up, and look at each answer.
public final class ConcurrentCallers {
    private static final Pattern OPENED = Pattern.compile("\"data\":\\{\"id\":(\\d+)");

    private final int port;
    private final String token;
    private final long seed;
    private final AtomicInteger session = new AtomicInteger(1);
    private final AtomicInteger sold = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    public ConcurrentCallers(int port, String token, long seed) {
        this.port = port;
        this.token = token;
        this.seed = seed;
    }

    /// Opens a shift and tells the status; 0 where nobody listens.
    public int open() {
        String body = "{\"opening_balance\":0}";
        try (RawClient rawClient = new RawClient(port)) {
            rawClient.send(
                    "POST /api/services/sessions/open/ HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer "
                            + token
                            + "\r\nContent-Length: "
                            + body.length()
                            + "\r\n\r\n"
                            + body);
            return rawClient.answer().status();
        } catch (IOException nobody) {
            return 0;
        }
    }

    /// Sends so many requests over so many connections at once.
    public void run(int requests, int connections) {
        try (ExecutorService callers = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                long own = seed * 1_000 + i;
                callers.execute(
                        () ->
                                call(
                                        new RandomRequests(
                                                new Random(own), token, 200, session::get),
                                        requests / connections));
            }
        }
    }

    /// Sales that were acknowledged, each once.
    int sold() {
        return sold.get();
    }

    /// How often each status was answered; 0 where the server hung up.
    public synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /// What should not have been answered.
    public Queue<String> faults() {
        return faults;
    }

    private void call(RandomRequests randomRequests, int requests) {
        RawClient rawClient = null;
        try {
            for (int i = 0; i < requests; i++) {
                RandomRequests.Request request = randomRequests.next();
                rawClient = rawClient == null ? new RawClient(port) : rawClient;
                if (!ask(rawClient, request)) {
                    rawClient.close();
                    rawClient = null;
                }
            }
            if (rawClient != null) {
                rawClient.close();
            }
        } catch (IOException | RuntimeException e) {
            faults.add("a caller broke off: " + e);
        }
    }

    /// Whether the connection can be used again.
    private boolean ask(RawClient rawClient, RandomRequests.Request request) throws IOException {
        String text = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        if (request.broken()) {
            try {
                rawClient.send(request.bytes()).endOfWriting();
            } catch (IOException hungUp) {
                count(0);
                return false;
            }
            judge(text, rawClient.answer());
            return false;
        }
        RawClient.Answered answer;
        try {
            rawClient.send(request.bytes());
            answer = rawClient.answer(text.startsWith("HEAD"));
        } catch (IOException hungUp) {
            answer = RawClient.Answered.NONE;
        }
        judge(text, answer);
        return answer.status() != 0 && !answer.closes();
    }

    private void judge(String request, RawClient.Answered answer) {
        count(answer.status());
        String body = answer.body();
        boolean trouble =
                answer.status() >= 500
                        || body.contains("Exception")
                        || body.contains("\tat ")
                        || body.contains("org.eclipse")
                        || body.contains("smena.")
                        || body.contains("<html");
        if (trouble || !isJson(body)) {
            faults.add(answer + " to " + request.substring(0, Math.min(600, request.length())));
        }
        Matcher opened = OPENED.matcher(body);
        if (opened.find()) {
            session.accumulateAndGet(Integer.parseInt(opened.group(1)), Math::max);
        }
        boolean sale = request.matches("(?s)POST /api/services/sales/?[? ].*");
        if (sale && answer.status() == 201 && !answer.replay()) {
            sold.incrementAndGet();
        }
    }

    private static boolean isJson(String body) {
        try {
            return body.isEmpty() || !JSON.std.mapFrom(body).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }
}
