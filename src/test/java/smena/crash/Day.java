package smena.crash;

import smena.app.Main;
import smena.crash.agent.Stop;
import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A demo shop that is sold in over HTTP and ended again and again. After each end its books are
/// looked at, and what the programs do not know about is asked for once more.
final class Day {
    private static final int ASKED_AGAIN = 5;
    private static final String READY = "ready ";
    private static final CrashClients.Plan FIRST = new CrashClients.Plan(8, 5);

    private final Path workshop;
    private final Path data;
    private final Path agent;
    private final FastStart start;
    private final String token;
    private final Random chance;
    private final Tally tally;
    private final Notebook notes = new Notebook();
    private Optional<ForgetfulDisk> disk = Optional.empty();
    private List<String> further = List.of();

    /// Makes the shop.
    ///
    /// @param workshop a folder of its own
    Day(Path workshop, FastStart start, Random chance, Tally tally)
            throws IOException, InterruptedException {
        this.workshop = workshop;
        this.data = Files.createDirectory(workshop.resolve("data"));
        this.agent = AgentJar.in(workshop);
        this.start = start;
        this.chance = chance;
        this.tally = tally;
        Child init = smena(List.of(), Map.of(), "init", "--demo", "--json");
        String told = init.rest();
        if (init.end() != 0) {
            throw new IOException("no shop: " + init.log());
        }
        this.token = JsonReply.read(told).text("api_token");
        if (!start.learnt()) {
            learn();
        }
    }

    /// The first of all tills sells a little and ends as it should, so that the others start fast.
    private void learn() throws IOException, InterruptedException {
        Child till = serve(List.of());
        try (HttpCaller httpCaller = httpCaller(till)) {
            CrashClients crashClients = crashClients(httpCaller);
            crashClients.sell(FIRST, crashClients::stop);
            if (till.stop() != 0) {
                throw new IOException("it did not end as it should\n" + till.log());
            }
        } finally {
            till.kill();
        }
    }

    /// From here on the power goes with each end.
    ///
    /// @param options further ones of the till's virtual machine
    Day onForgetfulDisk(List<String> options) throws IOException, InterruptedException {
        disk = Optional.of(new ForgetfulDisk(data, workshop));
        further = List.copyOf(options);
        return this;
    }

    Notebook notes() {
        return notes;
    }

    /// One life of the till: what is open is asked again, then sold until the end comes.
    void live(Ending ending, CrashClients.Plan plan) throws Exception {
        List<String> options = new ArrayList<>(further);
        ending.wish().ifPresent(wish -> options.add("-javaagent:" + agent + "=" + wish));
        Child till = serve(options);
        int exit;
        try {
            Optional<String> address = till.line(READY);
            if (address.isPresent()) {
                sell(till, address.get(), ending, plan);
            }
            exit = till.end();
        } finally {
            till.kill();
        }
        if (exit != Stop.HALTED) {
            throw new IOException(ending + " ended with " + exit + "\n" + till.log());
        }
        tally.ended(ending, notes);
        if (disk.isPresent()) {
            disk.get().cut(cut(), chance);
        }
        check();
    }

    /// The end of the day: everything is answered, the shift closed and the till ended as it
    /// should; its own commands find nothing wrong.
    void close() throws Exception {
        Child till = serve(further);
        try (HttpCaller httpCaller = httpCaller(till)) {
            askAgain(httpCaller, notes.unanswered());
            RandomOrders randomOrders = RandomOrders.of(httpCaller, chance);
            long shift = CrashClients.openShift(httpCaller, notes, randomOrders);
            Command closing = notes.note(randomOrders.closing(shift));
            notes.check(closing, closing.ask(httpCaller));
            till.stop();
        } finally {
            till.kill();
        }
        check();
        judge("check");
        judge("verify");
        tally.closed(notes);
    }

    /// One of the till's own commands looks its books over.
    private void judge(String command) throws IOException, InterruptedException {
        Child judge = smena(List.of(), Map.of(), command);
        String found = judge.rest();
        if (judge.end() != 0) {
            notes.wrong(command + ": " + found + judge.log());
        }
    }

    private Child serve(List<String> options) throws IOException {
        Map<String, String> environment = disk.map(ForgetfulDisk::environment).orElseGet(Map::of);
        return smena(options, environment, "serve", "--port", "0");
    }

    private CrashClients crashClients(HttpCaller httpCaller)
            throws IOException, InterruptedException {
        RandomOrders randomOrders = RandomOrders.of(httpCaller, chance);
        return new CrashClients(
                httpCaller,
                notes,
                randomOrders,
                CrashClients.openShift(httpCaller, notes, randomOrders));
    }

    private HttpCaller httpCaller(Child till) throws IOException, InterruptedException {
        Optional<String> address = till.line(READY);
        if (address.isEmpty()) {
            throw new IOException("not ready, exit code " + till.end() + "\n" + till.log());
        }
        return new HttpCaller(address.get(), token);
    }

    /// An end at a step may come with the very first question.
    private void sell(Child till, String address, Ending ending, CrashClients.Plan plan)
            throws IOException, InterruptedException {
        try (HttpCaller httpCaller = new HttpCaller(address, token)) {
            askAgain(httpCaller, most(notes.unanswered()));
            askAgain(httpCaller, some(notes.acknowledged()));
            crashClients(httpCaller).sell(plan, () -> kill(till, ending));
        } catch (IOException e) {
            if (ending instanceof Ending.Kill) {
                throw e;
            }
        }
    }

    private static void kill(Child till, Ending ending) {
        if (ending instanceof Ending.Kill(long nanos)) {
            LockSupport.parkNanos(nanos);
            try {
                till.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void askAgain(HttpCaller httpCaller, List<Command> deeds)
            throws IOException, InterruptedException {
        for (Command deed : deeds) {
            Optional<HttpCaller.Answer> before = deed.answer();
            HttpCaller.Answer now = deed.ask(httpCaller);
            if (before.isPresent()) {
                Notebook.compare(deed, before.get(), now).ifPresent(notes::wrong);
            } else {
                notes.check(deed, now);
                tally.learnt(deed, now);
            }
        }
    }

    /// Some customers come back later; anyone who closes a shift does not.
    private List<Command> most(List<Command> deeds) {
        return deeds.stream().filter(deed -> !deed.isSale() || chance.nextInt(4) > 0).toList();
    }

    private List<Command> some(List<Command> deeds) {
        List<Command> shuffled = new ArrayList<>(deeds);
        Collections.shuffle(shuffled, chance);
        return shuffled.subList(0, Math.min(ASKED_AGAIN, shuffled.size()));
    }

    private ForgetfulDisk.Cut cut() {
        ForgetfulDisk.Cut[] all = ForgetfulDisk.Cut.values();
        return all[chance.nextInt(all.length)];
    }

    private void check() throws IOException, SQLException {
        Path copy = Files.createDirectories(workshop.resolve("copy"));
        Folders.empty(copy);
        Folders.copy(data, copy);
        try {
            Ledger.wrong(copy, notes).forEach(notes::wrong);
        } catch (Refused refused) {
            if (!(refused.problem() instanceof Problem.DatabaseDamaged)) {
                throw refused;
            }
            notes.wrong("acknowledged and lost with the whole database: " + refused.problem());
        }
    }

    private Child smena(List<String> options, Map<String, String> environment, String... words)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(words));
        List<String> fast = new ArrayList<>(options);
        if (start.learnt() || words[0].equals("serve")) {
            fast.addAll(start.options());
        }
        Child.Start how =
                new Child.Start(start.classPath(), fast, environment, workshop.resolve("log"));
        return Child.run(how, Main.class.getName(), all.toArray(String[]::new));
    }
}
