package smena.domain.label;

import java.util.Optional;

/// How a shop prints its labels.
///
/// @param printer the label printer; empty until one is set up
/// @param sheets whether labels go onto pages of A4 instead
/// @param queue the operating system's printer for pages, by its exact name; empty for a file only
/// @param size of the labels
/// @param look what stands on them
public record LabelSetup(
        Optional<LabelDevice> printer,
        boolean sheets,
        String queue,
        LabelSize size,
        LabelLook look) {
    /// The set-up before anybody chose anything: pages that are cut up.
    public static final LabelSetup USUAL =
            new LabelSetup(Optional.empty(), true, "", LabelSize.USUAL, LabelLook.USUAL);

    /// The same with this label printer.
    public LabelSetup with(Optional<LabelDevice> other) {
        return new LabelSetup(other, sheets, queue, size, look);
    }

    /// The same for labels of another size, on pages or not.
    public LabelSetup with(LabelSize other, boolean onSheets) {
        return new LabelSetup(printer, onSheets, queue, other, look);
    }

    /// The same with other things on the labels.
    public LabelSetup with(LabelLook other) {
        return new LabelSetup(printer, sheets, queue, size, other);
    }

    /// Whether labels go onto pages: because that is wanted, or no label printer is there.
    public boolean toPages() {
        return sheets || printer.isEmpty();
    }

    /// The density in which labels are laid out now.
    public LabelDensity density() {
        return toPages() ? LabelDensity.DPI_600 : printer.get().density();
    }
}
