package smena.ui.backup;

import smena.service.Services;
import smena.ui.approval.Acts;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Tongue;

import java.nio.file.Path;

final class RestoreQuestion {
    RestoreQuestion(Services services, Acts acts, BackupRoom room, Dialogs dialogs, Tongue tongue) {}

    void ask(Path file) {}
}
