package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.service.Services;
import smena.service.shop.Setup;
import smena.service.shop.UsualTaxRates;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/// `smena init`: a new data folder.
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
    private final CliContext context;
    private final RandomGenerator random;

    @ParentCommand private @Nullable SmenaCommand smena;

    @Option(names = "--demo")
    private boolean demo;

    @Option(names = "--shop", paramLabel = "NAME")
    private String shop = "";

    @Option(names = "--manager", paramLabel = "NAME")
    private String manager = "";

    @Option(names = "--json")
    private boolean json;

    InitCommand(CliContext context, RandomGenerator random) {
        this.context = context;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException {
        UsageChecks.check(!demo || shop.isBlank(), context, "cli.usage.demoOrShop");
        UsageChecks.check(
                shop.length() <= 80 && manager.length() <= 80, context, "problem.badName");
        SmenaCommand root = UsageChecks.parent(smena);
        try (CliBackend.Created till = context.backend().create(root.folder())) {
            int code = make(root, till.services());
            context.terminal().out().flush();
            till.finished();
            return code;
        }
    }

    private int make(SmenaCommand root, Services services) throws IOException {
        List<Setup.NewPerson> people = setUp(services);
        if (json) {
            context.say(JSON.std.asString(answer(services, people)));
            return Exit.DONE;
        }
        tell(root, people);
        manager(people)
                .map(person -> token(services, person))
                .ifPresent(
                        text -> {
                            String key = services.apiClients().shopKey();
                            context.say(context.text("cli.init.shopKey", key));
                            context.say(context.text("cli.init.token", text));
                        });
        return Exit.DONE;
    }

    private static Optional<Employee> manager(List<Setup.NewPerson> people) {
        return people.stream()
                .map(Setup.NewPerson::employee)
                .filter(person -> person.role().is(Role.MANAGER))
                .findFirst();
    }

    /// A program that acts in this person's name.
    private String token(Services services, Employee person) {
        return services.apiClients().make(context.text("cli.init.program"), person.id()).token();
    }

    /// Each person has a token of their own; the first manager's is the one that may do all that a
    /// day needs.
    private Map<String, Object> answer(Services services, List<Setup.NewPerson> people) {
        Map<Long, String> tokens = new LinkedHashMap<>();
        people.forEach(p -> tokens.put(p.employee().id(), token(services, p.employee())));
        Map<String, Object> answer = new LinkedHashMap<>();
        manager(people)
                .ifPresent(
                        person -> {
                            answer.put("shop_key", services.apiClients().shopKey());
                            answer.put("api_token", tokens.get(person.id()));
                        });
        answer.put("people", people.stream().map(person -> row(person, tokens)).toList());
        return answer;
    }

    private List<Setup.NewPerson> setUp(Services services) {
        String language = context.messages().language().tag();
        if (demo) {
            return services.demoSetup().make(language);
        }
        if (shop.isBlank()) {
            return List.of();
        }
        String pin = NewPin.madeUp(random);
        String name = manager.isBlank() ? context.text("role.MANAGER") : manager;
        Setup.ShopDetails details =
                new Setup.ShopDetails(shop, "", "", UsualTaxRates.ALL.getFirst().code(), language);
        Employee person = services.setup().shop(details, name, pin);
        return List.of(new Setup.NewPerson(person, pin));
    }

    private static Map<String, Object> row(Setup.NewPerson person, Map<Long, String> tokens) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", person.employee().id());
        row.put("name", person.employee().name());
        row.put("role", person.employee().role().code());
        row.put("pin", person.pin());
        row.put("token", tokens.get(person.employee().id()));
        return row;
    }

    private void tell(SmenaCommand root, List<Setup.NewPerson> people) {
        context.say(context.text("cli.init.done", root.folder()));
        if (people.isEmpty()) {
            context.say(context.text("cli.init.next"));
            return;
        }
        context.say(context.text("cli.init.pins"));
        for (Setup.NewPerson person : people) {
            String role = context.role(person.employee().role());
            context.say("  " + person.pin() + "  " + person.employee().name() + ", " + role);
        }
    }
}
