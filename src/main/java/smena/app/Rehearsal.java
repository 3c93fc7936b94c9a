package smena.app;

import javafx.scene.input.KeyCode;

import smena.domain.FaultLog;

import java.nio.file.Path;

/// A day at a till for trying out, without hands: first run, log-in, a sale, the close, all of it
/// in the real window. Nothing runs it by itself: whoever wants to know whether an installed
/// package works does, with its `rehearse`.
///
/// It ends with 0 once the shift is closed and the till has ended, with 1 where it did not come
/// that far.
public final class Rehearsal {
    private static final int FAILED = 1;
    private static final String MANAGER = "333333";
    private static final String BREAD = "2000000000015";
    private static final String MILK = "2000000000022";

    private final GhostHands hands = new GhostHands();

    private Rehearsal() {}

    /// @param arguments the data folder, which must be new; refuses any other, as what is tried out
    ///     is sold and closed there
    public static void main(String[] arguments) {
        Path folder = fresh(arguments[0]);
        Thread.ofPlatform().daemon().name("smena-rehearsal").start(new Rehearsal()::run);
        Main.main(new String[] {"--data", folder.toString(), "--lang", "en"});
    }

    /// Refuses a folder with anything in it.
    static Path fresh(String named) {
        Path folder = Path.of(named);
        AppFolders.requireEmpty(folder);
        return folder;
    }

    private void run() {
        try {
            begin();
            sell();
            close();
            hands.leave();
        } catch (RuntimeException | Error failure) {
            FaultLog.write("the rehearsal", failure);
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private void begin() {
        hands.push("demo");
        hands.push("start");
        hands.see("enter");
        hands.until("the people", () -> hands.count("person-tile") > 2);
        hands.press(KeyCode.RIGHT);
        hands.press(KeyCode.RIGHT);
        hands.type(MANAGER);
        hands.press(KeyCode.ENTER);
        hands.see("sell");
        hands.press(KeyCode.F5);
        hands.see("countedTotal");
        hands.type("200000");
        hands.push("open");
        hands.until("the shift to be open", () -> !hands.shows("countedTotal"));
    }

    private void sell() {
        hands.scan(BREAD);
        hands.scan(MILK);
        hands.read("total", "18 500");
        hands.press(KeyCode.F12);
        hands.see("complete");
        hands.type("20000");
        hands.read("change", "1 500");
        hands.push("complete");
        hands.read("created", "SALE-");
    }

    private void close() {
        hands.press(KeyCode.F10);
        hands.push("menu-closeShift");
        hands.see("next");
        hands.push("oneAmount");
        hands.type("218500");
        hands.push("next");
        hands.push("closeShift");
        hands.push("finish");
    }
}
