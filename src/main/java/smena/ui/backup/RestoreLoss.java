package smena.ui.backup;

import smena.service.backup.BackupView;
import smena.text.Formats;

/// What a restore would lose, in a sentence.
final class RestoreLoss {
    private RestoreLoss() {}

    static String sentence(BackupView view, Formats f) {
        if (view.lost().isPresent()) {
            BackupView.Lost lost = view.lost().get();
            if (lost.entries() == 0) {
                return f.words().get("backup.ask.nothing");
            }
            String entries = f.number(lost.entries());
            return lost.sales() == 0
                    ? f.words().get("backup.ask.noSales", entries)
                    : f.words().get("backup.ask.lost", f.number(lost.sales()), entries);
        }
        long further = view.known().map(known -> known.head().seq() - view.head().seq()).orElse(0L);
        return further <= 0
                ? f.words().get("backup.ask.notKnown")
                : f.words().get("backup.ask.known", f.number(further));
    }
}
