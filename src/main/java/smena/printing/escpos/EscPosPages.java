package smena.printing.escpos;

import smena.printing.document.PageLayout;
import smena.service.ports.PrintKind;
import smena.service.ports.PrintPage;
import smena.service.ports.UnprintablePage;

import java.util.Arrays;

/// What goes through the wire for a page: prologue, body and epilogue, or the kick alone.
public final class EscPosPages {
    private final EscPosEncoder encoder;

    public EscPosPages(EscPosEncoder encoder) {
        this.encoder = encoder;
    }

    /// @throws UnprintablePage if the page cannot be read or made
    public byte[] bytes(PrintPage page) {
        if (page.kind() == PrintKind.DRAWER_KICK) {
            return encoder.drawerKick();
        }
        return PageLayout.of(
                page,
                document -> joined(encoder.prologue(), encoder.body(document), encoder.epilogue()));
    }

    private static byte[] joined(byte[] first, byte[] second, byte[] third) {
        byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        System.arraycopy(third, 0, all, first.length + second.length, third.length);
        return all;
    }
}
