package smena.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A window with a list and nothing behind it: a code and Enter bring the next row, Delete empties
/// the list.
///
/// Usage: `BareList ROWS FIRST`: a file with a code, a tab and a text in each line, and how many of
/// them are in the list when it opens.
public final class BareList {
    private BareList() {}

    /// Runs it.
    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /// JavaFX makes it.
    public static final class Window extends Application {
        private static final int WIDTH = 1366;
        private static final int HEIGHT = 768;
        private static final Insets AS_THE_BASKET = new Insets(120, 0, 280, 0);
        private static final double BASKET_WIDTH = 430;

        private final Map<String, String> texts = new HashMap<>();
        private final ListView<String> list = new ListView<>();
        private final StringBuilder code = new StringBuilder();

        @Override
        public void start(Stage stage) throws IOException {
            List<String> args = getParameters().getRaw();
            List<String> rows = Files.readAllLines(Path.of(args.getFirst()));
            for (String row : rows) {
                int tab = row.indexOf('\t');
                texts.put(row.substring(0, tab), row.substring(tab + 1).replace('\t', '\n'));
            }
            rows.stream()
                    .limit(Long.parseLong(args.get(1)))
                    .forEach(
                            row ->
                                    list.getItems()
                                            .add(texts.get(row.substring(0, row.indexOf('\t')))));
            list.setPrefWidth(BASKET_WIDTH);
            list.scrollTo(list.getItems().size() - 1);
            BorderPane root = new BorderPane();
            root.setRight(list);
            BorderPane.setMargin(list, AS_THE_BASKET);
            Scene scene = new Scene(root, WIDTH, HEIGHT);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
            stage.setScene(scene);
            stage.setOnCloseRequest(_ -> Platform.exit());
            stage.show();
        }

        private void pressed(KeyEvent key) {
            if (key.getCode() == KeyCode.ENTER) {
                list.getItems().add(texts.get(code.toString()));
                list.getSelectionModel().selectLast();
                list.scrollTo(list.getItems().size() - 1);
                code.setLength(0);
            } else if (key.getCode() == KeyCode.DELETE) {
                list.getItems().clear();
            } else {
                code.append(key.getCode().getChar());
            }
            key.consume();
        }
    }
}
