package smena.ui.desk;

import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

/// The confirmation that the menu asks for.
final class ProgramMessages {
    private final UiContext ui;
    private final DesktopHost host;

    ProgramMessages(UiContext ui, DesktopHost host) {
        this.ui = ui;
        this.host = host;
    }

    /// Asks for confirmation: the tile is next to others and easily hit by mistake.
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
