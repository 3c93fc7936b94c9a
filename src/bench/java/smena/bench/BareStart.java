package smena.bench;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The least a program with JavaFX can be: a window of the screen's size in the colour of the
/// log-in's button, with one button on it. It ends when it is told to.
public final class BareStart {
    private BareStart() {}

    /// Shows it.
    public static void main(String[] args) {
        Platform.startup(BareStart::show);
    }

    private static void show() {
        StackPane root = new StackPane(new Button("0"));
        root.setStyle("-fx-background-color: #1D5FD1");
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Stage stage = new Stage();
        stage.setScene(new Scene(root, room.getWidth(), room.getHeight()));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }
}
