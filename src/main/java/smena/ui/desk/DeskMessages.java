package smena.ui.desk;

import smena.ui.kit.Dialogs;
import smena.ui.kit.Localization;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;

/// The two short messages of the menu.
final class DeskMessages {
    private final Dialogs dialogs;
    private final Localization localization;
    private final DesktopHost host;

    DeskMessages(Dialogs dialogs, Localization localization, DesktopHost host) {
        this.dialogs = dialogs;
        this.localization = localization;
        this.host = host;
    }

    /// What this program is, and where its data lies.
    void about() {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(localization, Notice.Kind.INFO)
                        .title("menu.aboutTitle", host.version())
                        .text("menu.aboutText")
                        .text("menu.aboutFolder", host.dataFolder())
                        .button("common.close", () -> close[0].run());
        close[0] = dialogs.show(message)::close;
    }

    /// Leaving is asked once more: the tile lies beside others.
    void exit() {
        Runnable[] close = {() -> {}};
        Message message =
                new Message(localization, Notice.Kind.WARN)
                        .title("menu.exitTitle")
                        .text("menu.exitText")
                        .other("common.back", () -> close[0].run())
                        .danger("menu.exit", host::exit);
        close[0] = dialogs.show(message)::close;
    }
}
