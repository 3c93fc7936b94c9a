package smena.race;

import smena.ShortLived;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.sale.Basket;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.service.TestShop;
import smena.service.shift.ClosingRequest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A second process on the same data folder, without the lock that keeps real tills apart: it
/// opens shifts, sells and closes as fast as it can.
final class RivalProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private RivalProcess(Process process) {
        this.process = process;
        this.out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static RivalProcess start(Path folder, int rounds) throws IOException {
        List<String> command = ShortLived.java();
        command.addAll(
                List.of(RivalProcess.class.getName(), folder.toString(), Integer.toString(rounds)));
        return new RivalProcess(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Reads on until a line begins with `word`.
    String await(String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(word)) {
                return line;
            }
        }
        throw new IOException("the other process ended before it said " + word);
    }

    void go() throws IOException {
        OutputStream in = process.getOutputStream();
        in.write('\n');
        in.flush();
    }

    /// The sales it was told were booked: those it paid itself.
    static int sold(String line) {
        return Integer.parseInt(line.split(" ")[1]);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /// Folder and rounds; says "ready", waits for a line, says "done" and how many sales it made.
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        try (TestShop shop = new TestShop(Path.of(args[0]))) {
            out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            int sold = 0;
            for (int round = 0; round < Integer.parseInt(args[1]); round++) {
                sold += play(shop);
            }
            out.println("done " + sold);
        }
    }

    /// One sale in a shift that anybody may have opened; now and then it is closed again.
    private static int play(TestShop shop) {
        attempt(() -> shop.open(0));
        int sold = attempt(() -> sell(shop)) ? 1 : 0;
        attempt(
                () -> {
                    Shift shift = shop.services().shifts().current().orElseThrow();
                    shop.services().shifts().count(shop.cashier(), CashCount.total(Money.ZERO));
                    shop.services()
                            .shifts()
                            .close(
                                    shop.manager(),
                                    shift.id(),
                                    new ClosingRequest("race", true, false));
                });
        return sold;
    }

    /// Books a basket of its own, so that the two do not pay for each other's.
    private static void sell(TestShop shop) {
        Shift shift =
                shop.services()
                        .shifts()
                        .current()
                        .orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
        Basket own =
                Basket.empty(java.util.UUID.randomUUID())
                        .plus(shop.product(0), "", smena.domain.money.Quantity.ONE);
        shop.services()
                .selling()
                .book(shop.cashier(), own, shop.cash(Money.of(100_000_000)), shift.id());
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused | java.util.NoSuchElementException expected) {
            return false;
        }
    }
}
