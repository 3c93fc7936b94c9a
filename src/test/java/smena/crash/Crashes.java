package smena.crash;

import smena.crash.agent.Step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Ends a till that sells over HTTP so many times, at random and at each step of a sale, and says
/// what was found.
///
/// `Crashes ROUNDS [SEED [power]]`, for example `Crashes 1000`. With `power`, each end is a power
/// cut: what was not synced is gone.
final class Crashes {
    /// What a till that sells comes to.
    private static final List<Step> SELLING = List.copyOf(Step.ofADay());

    private static final int ENDS_A_DAY = 25;
    private static final int MOST_SALES = 40;
    private static final int MOST_PASSINGS = 20;
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private final Random chance;
    private final boolean power;
    private final FastStart start;
    private final Tally tally = new Tally();

    Crashes(FastStart start, Random chance, boolean power) {
        this.start = start;
        this.chance = chance;
        this.power = power;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        boolean power = arguments.length > 2 && arguments[2].equals("power");
        System.out.println("seed " + seed);
        Crashes crashes =
                new Crashes(
                        new FastStart(Files.createTempDirectory("classes")),
                        new Random(seed),
                        power);
        List<String> wrong = new ArrayList<>();
        while (crashes.tally.ends() < rounds) {
            List<String> found = crashes.day(Math.min(ENDS_A_DAY, rounds - crashes.tally.ends()));
            found.forEach(System.out::println);
            wrong.addAll(found);
            System.out.println(crashes.tally);
        }
        System.out.println(wrong.isEmpty() ? "nothing wrong" : wrong.size() + " wrong");
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /// A shop from its first sale on; everything that was wrong in it. Its folder is left for
    /// anyone who wants to know why.
    private List<String> day(int ends) throws Exception {
        Path workshop = Files.createTempDirectory("crashes");
        Day day = new Day(workshop, start, chance, tally);
        if (power) {
            day.onForgetfulDisk(List.of());
        }
        for (int i = 0; i < ends; i++) {
            day.live(ending(chance), plan(chance));
        }
        day.close();
        List<String> wrong = day.notes().wrong();
        if (wrong.isEmpty()) {
            Folders.empty(workshop);
            Files.delete(workshop);
        } else {
            System.out.println("see " + workshop);
        }
        return wrong;
    }

    /// Every third end comes at random, the others at one of the steps.
    static Ending ending(Random chance) {
        if (chance.nextInt(3) == 0) {
            return new Ending.Kill(chance.nextLong(LONGEST_REST_NANOS));
        }
        Step step = SELLING.get(chance.nextInt(SELLING.size()));
        int most = step == Step.Z ? 3 : MOST_PASSINGS;
        return new Ending.At(step, chance.nextBoolean(), chance.nextInt(1, most + 1));
    }

    static CrashClients.Plan plan(Random chance) {
        return new CrashClients.Plan(chance.nextInt(MOST_SALES), chance.nextInt(5, MOST_SALES));
    }
}
