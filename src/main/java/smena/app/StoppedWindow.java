package smena.app;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import smena.domain.Problem;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Fxml;
import smena.ui.kit.Looks;
import smena.ui.kit.Theme;
import smena.ui.kit.Tongue;
import smena.ui.shell.StoppedController;

import java.time.ZoneId;

/// The window that says why the till can not start.
final class StoppedWindow {
    private StoppedWindow() {}

    static void show(Stage stage, Problem problem, Language language) {
        Tongue tongue = new Tongue(language, MoneyStyle.SUM, ZoneId.systemDefault());
        Parent view =
                new Fxml(tongue)
                        .load(
                                "shell/stopped.fxml",
                                new StoppedController(problem, tongue, stage::close));
        Scene scene = new Scene(view);
        new Looks(Theme.LIGHT).dress(scene);
        stage.setTitle("Smena");
        stage.setScene(scene);
        stage.setResizable(false);
        stage.show();
    }
}
