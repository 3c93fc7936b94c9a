package smena.ui.label;

import smena.domain.label.LabelDevice;
import smena.domain.label.LabelSetup;

/// Where labels go.
sealed interface PrintTarget {
    /// The set-up with this chosen.
    LabelSetup chosen(LabelSetup now);

    /// Onto the roll of the label printer.
    record Roll(LabelDevice printer) implements PrintTarget {
        @Override
        public LabelSetup chosen(LabelSetup now) {
            return now.with(now.size(), false);
        }
    }

    /// Onto pages of A4.
    ///
    /// @param queue the system's printer; empty for a PDF file
    record Pages(String queue) implements PrintTarget {
        @Override
        public LabelSetup chosen(LabelSetup now) {
            return new LabelSetup(now.printer(), true, queue, now.size(), now.look());
        }
    }
}
