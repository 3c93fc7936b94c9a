package smena.ui.desk;

import smena.ui.kit.Dialogs;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.Tongue;

/// The two short messages of the menu.
final class DeskMessages {
    private final Dialogs dialogs;
    private final Tongue tongue;
    private final Outside outside;

    DeskMessages(Dialogs dialogs, Tongue tongue, Outside outside) {
        this.dialogs = dialogs;
        this.tongue = tongue;
        this.outside = outside;
    }

    /// What this program is, and where its data lies.
    void about() {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(tongue, Notice.Kind.INFO)
                        .title("menu.aboutTitle", outside.version())
                        .text("menu.aboutText")
                        .text("menu.aboutFolder", outside.dataFolder())
                        .button("common.close", () -> close[0].run());
        close[0] = dialogs.show(message)::close;
    }

    /// Leaving is asked once more: the tile lies beside others.
    void exit() {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(tongue, Notice.Kind.WARN)
                        .title("menu.exitTitle")
                        .text("menu.exitText")
                        .other("common.back", () -> close[0].run())
                        .danger("menu.exit", outside::exit);
        close[0] = dialogs.show(message)::close;
    }
}
