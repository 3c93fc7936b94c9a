package smena.ui.desk;

import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

/// The short message of the menu.
final class ProgramMessages {
    private final UiContext ui;
    private final DesktopHost host;

    ProgramMessages(UiContext ui, DesktopHost host) {
        this.ui = ui;
        this.host = host;
    }

    /// Leaving is asked once more: the tile lies beside others.
    void exit() {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("menu.exitTitle")
                                .text("menu.exitText")
                                .other("common.back")
                                .danger("menu.exit", host::exit));
    }
}
