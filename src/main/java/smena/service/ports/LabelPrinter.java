package smena.service.ports;

import java.util.List;
import java.util.function.BooleanSupplier;

/// A printer for shelf labels.
public interface LabelPrinter {
    /// Sends labels in their order and says how far it got. It returns within the printer's own
    /// time limits, even when the device hangs. A device failure is an outcome.
    ///
    /// @param labels each as the printer takes it
    /// @param stop whether a person has had enough; asked before each label
    LabelRun print(List<byte[]> labels, BooleanSupplier stop);

    /// Whether there is such a printer now. Nothing is sent to it; it may take seconds.
    boolean isThere();
}
