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
    private static final int PIN_FROM = 100_000;
    private static final int PIN_TO = 1_000_000;

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
        return CliContext.with(context.backend().create(root.folder()), till -> make(root, till));
    }

    private int make(SmenaCommand root, Services services) throws IOException {
        List<Setup.NewPerson> people = setUp(services);
        Optional<String> token = token(services, people);
        if (json) {
            context.say(JSON.std.asString(answer(services, token, people)));
        } else {
            tell(root, people);
            token.ifPresent(
                    text -> {
                        context.say(
                                context.text("cli.init.shopKey", services.apiClients().shopKey()));
                        context.say(context.text("cli.init.token", text));
                    });
        }
        return Exit.DONE;
    }

    /// The first token, in the manager's name, so that a program may do all that a day needs.
    private Optional<String> token(Services services, List<Setup.NewPerson> people) {
        return people.stream()
                .map(Setup.NewPerson::employee)
                .filter(person -> person.role() == Role.MANAGER)
                .findFirst()
                .map(
                        manager ->
                                services.apiClients()
                                        .make(context.text("cli.init.program"), manager.id())
                                        .token());
    }

    private static Map<String, Object> answer(
            Services services, Optional<String> token, List<Setup.NewPerson> people) {
        Map<String, Object> answer = new LinkedHashMap<>();
        token.ifPresent(
                text -> {
                    answer.put("shop_key", services.apiClients().shopKey());
                    answer.put("api_token", text);
                });
        answer.put("people", people.stream().map(InitCommand::row).toList());
        return answer;
    }

    private List<Setup.NewPerson> setUp(Services services) {
        String language = context.messages().language().tag();
        if (demo) {
            return services.setup().demo(language);
        }
        if (shop.isBlank()) {
            return List.of();
        }
        String pin = Integer.toString(random.nextInt(PIN_FROM, PIN_TO));
        String name = manager.isBlank() ? context.text("role.MANAGER") : manager;
        Setup.ShopDetails details =
                new Setup.ShopDetails(shop, "", "", UsualTaxRates.ALL.getFirst().code(), language);
        Employee person = services.setup().shop(details, name, pin);
        return List.of(new Setup.NewPerson(person, pin));
    }

    private static Map<String, Object> row(Setup.NewPerson person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", person.employee().name());
        row.put("role", person.employee().role().name());
        row.put("pin", person.pin());
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
            String role = context.text("role." + person.employee().role().name());
            context.say("  " + person.pin() + "  " + person.employee().name() + ", " + role);
        }
    }
}
