package smena.app;

import smena.ShortLived;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shop.PrinterAddress;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.domain.shop.PrinterTraits;
import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.service.ports.PrintState;
import smena.service.printjob.PrintJobView;
import smena.text.MoneyStyle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Sells and prints in a process of its own that is killed again and again at random moments, and
/// compares what the printer has seen with what the print jobs say.
///
/// `PrintKills KILLS RECEIPTS [SEED]`, for example `PrintKills 500 2000`.
final class PrintKills {
    /// A till lives for so many sales at the most, and then for a part of what the next takes, so
    /// that every step of a sale and of its paper is hit.
    private static final int MOST_SALES = 8;

    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private static final int ALL = 1_000_000;

    private final Path folder;
    private final PaperWitness witness;
    private final RandomGenerator random;
    private final int receipts;

    /// What came of it.
    ///
    /// @param wrong every sale whose papers and jobs do not fit, in words; empty is good
    record Result(int kills, int receipts, int unknown, int copies, int torn, List<String> wrong) {}

    PrintKills(Path folder, PaperWitness witness, int receipts, RandomGenerator random) {
        this.folder = folder;
        this.witness = witness;
        this.receipts = receipts;
        this.random = random;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kills");
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        System.out.println("seed " + seed);
        try (PaperWitness witness = new PaperWitness()) {
            RandomGenerator random = new java.util.Random(seed);
            int receipts = Integer.parseInt(arguments[1]);
            Result result =
                    new PrintKills(folder, witness, receipts, random)
                            .run(Integer.parseInt(arguments[0]));
            System.out.println(result);
        }
    }

    /// Kills so many times, lets the rest be sold and printed, and compares.
    Result run(int kills) throws Exception {
        setUp();
        int killed = 0;
        while (killed < kills) {
            Process till = start(receipts * (killed + 1) / (kills + 1));
            BufferedReader said = said(till);
            waitFor(said, "selling");
            for (int sales = random.nextInt(MOST_SALES + 1); sales > 0; sales--) {
                if (!waitFor(said, "sold")) {
                    break;
                }
            }
            LockSupport.parkNanos(random.nextLong(LONGEST_REST_NANOS));
            till.destroyForcibly().waitFor();
            killed++;
        }
        Process last = start(receipts);
        if (!waitFor(said(last), "done")) {
            throw new IOException("the last till did not come to its end");
        }
        last.waitFor();
        return compare(killed);
    }

    private void setUp() {
        try (DataFolder data = open(folder)) {
            Services services = data.services();
            services.setup().demo("ru");
            services.printerSettings()
                    .set(
                            PrinterRole.RECEIPT,
                            new PrinterSetup(
                                    new PrinterAddress.Network("127.0.0.1", witness.port()),
                                    PrinterTraits.USUAL));
            services.shifts().open(actor(services, Role.MANAGER), CashCount.total(Money.ZERO));
        }
    }

    private Process start(int sell) throws IOException {
        List<String> command = ShortLived.java();
        command.addAll(List.of(Victim.class.getName(), folder.toString(), Integer.toString(sell)));
        return new ProcessBuilder(command)
                .redirectError(folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
    }

    private static BufferedReader said(Process till) {
        return new BufferedReader(
                new InputStreamReader(till.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Reads on up to this word; false if the till ended before.
    private static boolean waitFor(BufferedReader said, String word) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(word)) {
                return true;
            }
        }
        return false;
    }

    private Result compare(int killed) {
        Map<String, List<PaperWitness.Paper>> papers = new HashMap<>();
        for (PaperWitness.Paper paper : witness.papers()) {
            papers.computeIfAbsent(paper.number(), _ -> new ArrayList<>()).add(paper);
        }
        List<String> wrong = new ArrayList<>();
        try (DataFolder data = open(folder)) {
            List<PrintJobView> jobs = data.services().printDecisions().newest(ALL);
            List<PrintJobView> originals =
                    jobs.stream()
                            .filter(job -> !job.number().isEmpty() && job.copy() == 0)
                            .filter(job -> job.kind() == smena.service.ports.PrintKind.SALE)
                            .toList();
            for (PrintJobView job : originals) {
                check(job, papers.getOrDefault(job.number(), List.of())).ifPresent(wrong::add);
            }
            if (originals.size() < receipts) {
                wrong.add(originals.size() + " receipts of " + receipts);
            }
            long unknown =
                    originals.stream().filter(job -> job.state() == PrintState.UNKNOWN).count();
            long copies = witness.papers().stream().filter(PaperWitness.Paper::marked).count();
            long torn = witness.papers().stream().filter(paper -> !paper.whole()).count();
            return new Result(
                    killed, originals.size(), (int) unknown, (int) copies, (int) torn, wrong);
        }
    }

    /// Printed once without a mark at the most, and never lost in silence.
    private static Optional<String> check(PrintJobView job, List<PaperWitness.Paper> papers) {
        long unmarked = papers.stream().filter(paper -> !paper.marked()).count();
        boolean whole = papers.stream().anyMatch(PaperWitness.Paper::whole);
        boolean wholeOriginal = papers.stream().anyMatch(paper -> paper.whole() && !paper.marked());
        boolean fits =
                unmarked <= 1
                        && whole
                        && switch (job.state()) {
                            case CONFIRMED -> wholeOriginal;
                            case UNKNOWN -> job.settled();
                            case QUEUED, SENDING, SENT, FAILED -> false;
                        };
        return fits ? Optional.empty() : Optional.of(job + " on " + papers);
    }

    private static DataFolder open(Path folder) {
        return DataFolder.open(
                folder, Clock.systemDefaultZone(), new PaperTypesetter(MoneyStyle.SUM));
    }

    private static Actor actor(Services services, Role role) {
        return services.people().people().stream()
                .filter(person -> person.role().is(role))
                .findFirst()
                .map(Actor::of)
                .orElseThrow();
    }

    /// The till that is killed. It says `selling` when it begins and `done` when all is printed.
    static final class Victim {
        private static final int PATIENCE_SECONDS = 30;

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (DataFolder data = open(folder)) {
                Services services = data.services();
                StartState startState = StartState.read(services, Optional.empty());
                Semaphore ended = new Semaphore(0);
                try (Printers printers =
                        Printers.of(
                                services,
                                startState,
                                data.folders().paper(),
                                Clock.systemDefaultZone(),
                                _ -> {})) {
                    printers.listen(
                            event -> {
                                if (event.state() != PrintState.SENDING) {
                                    ended.release();
                                }
                            });
                    printers.start();
                    System.out.println("selling");
                    answer(services);
                    sell(services, Integer.parseInt(arguments[1]), ended);
                    while (services.printing().waiting() > 0) {
                        ended.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    }
                }
                answer(services);
            }
            System.out.println("done");
        }

        /// Nobody saw the paper come out: once more.
        private static void answer(Services services) {
            Actor cashier = actor(services, Role.CASHIER);
            services.printDecisions().open(ALL).stream()
                    .filter(PrintJobView::needsSomebody)
                    .forEach(job -> services.printDecisions().again(cashier, job.id()));
        }

        private static void sell(Services services, int goal, Semaphore ended)
                throws InterruptedException {
            Actor cashier = actor(services, Role.CASHIER);
            long product =
                    services.products().catalog().page(Optional.empty(), 0, 1).getFirst().id();
            PaymentMethod card =
                    services.selling().methods().stream()
                            .filter(method -> method.code().equals("card"))
                            .findFirst()
                            .orElseThrow();
            while (services.selling().last().map(Sale::seq).orElse(0L) < goal) {
                Basket basket = services.baskets().open();
                if (basket.isEmpty()) {
                    basket = services.baskets().add(cashier, product, Quantity.ONE);
                }
                Money total = smena.domain.sale.Pricing.of(basket).total();
                services.selling().pay(cashier, basket, List.of(new Tender(card, total, "1")));
                System.out.println("sold");
                ended.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}
