package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.Shift;
import smena.service.RightsTable;
import smena.service.Services;
import smena.service.TestShop;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every call of the contract asks the rights that the table says, of a program of each role and of
/// roles of the shop's own with all rights but one, with none, and with those alone.
class RightsOfCallsTest {
    private static final int FORBIDDEN = 403;

    /// Somebody's own are shown to anybody, those of others to who may see figures: the services
    /// say so, and RightsWalkTest holds them.
    private static final Set<String> OF_OTHERS = Set.of("GET refunds/{id}", "GET sales/{id}");

    @TempDir Path folder;
    private final Map<String, String> table = RightsTable.of("calls");
    private final List<String> others = new ArrayList<>();
    private ApiShop api;
    private TestShop shop;
    private Role own;
    private String ownToken = "";

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
        shop = api.shop();
        shop.open(1_000_000);
        shop.sell(1);
        Services till = shop.services();
        own = till.roles().add(shop.manager(), "Own", "CASHIER");
        Employee person = till.people().add(shop.manager(), "Own", own, "471147");
        ownToken = till.apiClients().make(shop.manager(), "own", person.id()).token();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void everyCallIsInTheTable() {
        List<String> routes =
                HttpServer.routes(
                                shop.services(),
                                CallerLanguage.all(shop.services().clock().getZone()))
                        .stream()
                        .map(route -> route.method() + " " + String.join("/", route.path()))
                        .sorted()
                        .toList();
        assertEquals(routes, List.copyOf(new TreeSet<>(table.keySet())));
    }

    @Test
    void everyCallAsksWhatTheTableSays() {
        table.keySet().removeAll(OF_OTHERS);
        table.forEach(
                (call, rights) -> {
                    List<Right> asked =
                            rights.equals(RightsTable.NONE)
                                    ? List.of()
                                    : Arrays.stream(rights.split(" ")).map(Right::valueOf).toList();
                    roles(call, asked);
                    ownRoles(call, asked);
                });
        assertEquals("", String.join("\n", others));
    }

    private void roles(String call, List<Right> asked) {
        for (Role role : Role.DEFAULTS) {
            Optional<Right> lacks = asked.stream().filter(right -> !role.may(right)).findFirst();
            compare(call, role.code(), lacks, send(call, api.madeToken(role)));
        }
    }

    private void ownRoles(String call, List<Right> asked) {
        grantAll(Grant.DENIED);
        compare(call, "none", asked.stream().findFirst(), send(call, ownToken));
        asked.forEach(right -> grant(right, Grant.ALLOWED));
        compare(call, "these alone", Optional.empty(), send(call, ownToken));
        for (Right right : asked) {
            grant(right, Grant.WITH_APPROVAL);
            Reply reply = send(call, ownToken);
            compare(call, "approval", Optional.of(right), reply);
            if (!reply.body().contains("\"right\":\"" + right + "\"")) {
                others.add(call + " names not " + right + ": " + reply.body());
            }
            grant(right, Grant.ALLOWED);
        }
    }

    private void compare(String call, String role, Optional<Right> lacks, Reply reply) {
        boolean refused = reply.status() == FORBIDDEN;
        boolean done = reply.status() < 300;
        if (refused != lacks.isPresent() || !refused && !done) {
            others.add("%s %s lacks %s: %s".formatted(call, role, lacks, reply.body()));
        }
    }

    private void grantAll(Grant grant) {
        for (Right right : Right.values()) {
            grant(right, grant);
        }
    }

    private void grant(Right right, Grant grant) {
        shop.services().roles().grant(shop.manager(), shop.role(own.code()), right, grant);
    }

    private Reply send(String call, String token) {
        String[] halves = call.split(" ");
        boolean opens = call.equals("POST sessions/open");
        Optional<Shift> now = shop.services().shifts().current();
        if (opens && now.isPresent()) {
            shop.close(now.get(), Money.of(1));
        } else if (!opens && now.isEmpty()) {
            shop.open(1_000_000);
        }
        var request =
                api.plain("/" + path(halves[1], call))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json");
        return api.send(
                halves[0].equals("GET")
                        ? request.GET()
                        : request.method(halves[0], BodyPublishers.ofString(body(call))));
    }

    private long shift() {
        return shop.services().shifts().current().map(Shift::id).orElse(0L);
    }

    private String path(String path, String call) {
        long id =
                switch (call) {
                    case "GET sessions/{id}/report",
                            "POST sessions/{id}/close",
                            "POST sessions/{id}/movements" ->
                            shift();
                    case "POST sales/{id}/refund", "GET sales/{id}" -> shop.sell(1).id();
                    case "POST customers/{id}/repayments", "GET customers/{id}" -> debtor();
                    case "POST promotions/{id}/end" -> promotion();
                    case "GET refunds/{id}" -> refund();
                    default -> 1;
                };
        String whole = path.replace("{id}", Long.toString(id)) + "/";
        return path.startsWith("reports") ? whole + "?from=2026-11-22&to=2026-11-23" : whole;
    }

    private long debtor() {
        return shop.services().customers().search("Sherzod", 1).getFirst().id();
    }

    private long promotion() {
        api.post("/promotions/", body("POST promotions"));
        return shop.services().prices().promotions().all().stream()
                .mapToLong(each -> each.promotion().id())
                .max()
                .orElseThrow();
    }

    private long refund() {
        api.post(
                "/sales/" + shop.sell(1).id() + "/refund/",
                "{\"session\":%d,\"reason\":\"torn\"}".formatted(shift()));
        return 1;
    }

    private String body(String call) {
        int number = new TreeMap<>(table).headMap(call).size();
        return switch (call) {
            case "POST customers" -> "{\"name\":\"Ali\",\"debt_limit\":1}";
            case "POST customers/{id}/repayments" ->
                    "{\"session\":%d,\"amount\":5,\"payment_method\":\"cash\"}".formatted(shift());
            case "POST goods-receipts" ->
                    "{\"supplier\":\"Sharq\",\"items\":[{\"product\":1,\"quantity\":1,\"cost\":7000}]}";
            case "POST products" ->
                    "{\"name\":\"Kvas %d\",\"category\":\"Non\",\"price\":9000,\"unit\":\"piece\"}"
                            .formatted(number);
            case "PUT products/{id}" -> "{\"short_name\":\"Non\"}";
            case "POST promotions" -> "{\"name\":\"x\",\"products\":[1],\"take\":2,\"pay\":1}";
            case "POST promotions/{id}/end" -> "{}";
            case "POST sales" -> api.sale(shift());
            case "POST sales/{id}/refund" ->
                    "{\"session\":%d,\"reason\":\"torn\"}".formatted(shift());
            case "POST sessions/open" -> "{\"opening_balance\":1000}";
            case "POST sessions/{id}/close" -> "{\"actual_cash\":0}";
            case "POST sessions/{id}/movements" ->
                    "{\"kind\":\"pay_in\",\"amount\":5,\"reason\":\"change\"}";
            default -> "{}";
        };
    }
}
