package smena.cli;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import smena.domain.people.Cashier;
import smena.domain.people.Role;
import smena.service.Services;
import smena.service.Setup;

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

    private final Scene scene;
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

    InitCommand(Scene scene, RandomGenerator random) {
        this.scene = scene;
        this.random = random;
    }

    @Override
    public Integer call() throws IOException {
        Usage.check(!demo || shop.isBlank(), scene, "cli.usage.demoOrShop");
        Usage.check(shop.length() <= 80 && manager.length() <= 80, scene, "problem.badName");
        SmenaCommand root = Usage.parent(smena);
        return Scene.with(scene.house().create(root.folder()), till -> make(root, till));
    }

    private int make(SmenaCommand root, Services services) throws IOException {
        List<Setup.NewPerson> people = setUp(services);
        Optional<String> token = token(services, people);
        if (json) {
            scene.say(JSON.std.asString(answer(services, token, people)));
        } else {
            tell(root, people);
            token.ifPresent(
                    text -> {
                        scene.say(scene.text("cli.init.shopKey", services.programs().shopKey()));
                        scene.say(scene.text("cli.init.token", text));
                    });
        }
        return Exit.DONE;
    }

    /// The first token, in the manager's name: with it a program can go through a whole day.
    private Optional<String> token(Services services, List<Setup.NewPerson> people) {
        return people.stream()
                .map(Setup.NewPerson::cashier)
                .filter(person -> person.role() == Role.MANAGER)
                .findFirst()
                .map(
                        manager ->
                                services.programs()
                                        .make(scene.text("cli.init.program"), manager.id())
                                        .token());
    }

    private static Map<String, Object> answer(
            Services services, Optional<String> token, List<Setup.NewPerson> people) {
        Map<String, Object> answer = new LinkedHashMap<>();
        token.ifPresent(
                text -> {
                    answer.put("shop_key", services.programs().shopKey());
                    answer.put("api_token", text);
                });
        answer.put("people", people.stream().map(InitCommand::row).toList());
        return answer;
    }

    private List<Setup.NewPerson> setUp(Services services) {
        String language = scene.speech().language().tag();
        if (demo) {
            return services.setup().demo(language);
        }
        if (shop.isBlank()) {
            return List.of();
        }
        String pin = Integer.toString(random.nextInt(PIN_FROM, PIN_TO));
        String name = manager.isBlank() ? scene.text("role.MANAGER") : manager;
        Setup.ShopDetails details =
                new Setup.ShopDetails(shop, "", "", Setup.RATES.getFirst().code(), language);
        Cashier person = services.setup().shop(details, name, pin);
        return List.of(new Setup.NewPerson(person, pin));
    }

    private static Map<String, Object> row(Setup.NewPerson person) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", person.cashier().name());
        row.put("role", person.cashier().role().name());
        row.put("pin", person.pin());
        return row;
    }

    private void tell(SmenaCommand root, List<Setup.NewPerson> people) {
        scene.say(scene.text("cli.init.done", root.folder()));
        if (people.isEmpty()) {
            scene.say(scene.text("cli.init.next"));
            return;
        }
        scene.say(scene.text("cli.init.pins"));
        for (Setup.NewPerson person : people) {
            String role = scene.text("role." + person.cashier().role().name());
            scene.say("  " + person.pin() + "  " + person.cashier().name() + ", " + role);
        }
    }
}
