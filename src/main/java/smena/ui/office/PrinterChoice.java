package smena.ui.office;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.List;
import java.util.Optional;

/// Asks at which printer pages of A4 are printed, or whether they become a file.
public final class PrinterChoice {
    private static final double SIGN = 18;
    private static final double WIDTH = 300;

    private final Localization localization;
    private final List<String> queues;

    /// What is done with the pages.
    public interface Acts {
        /// At the till's own printer, on the paper of receipts; empty where that is no choice.
        default Optional<Runnable> atTheTill() {
            return Optional.empty();
        }

        /// At this one.
        void printAt(String queue);

        /// Asks for a PDF and writes it.
        void savePages();
    }

    /// @param queues the printers of the computer
    public PrinterChoice(Localization localization, List<String> queues) {
        this.localization = localization;
        this.queues = queues;
    }

    /// Asks below `place`.
    public void ask(Node place, Acts acts) {
        PopOver popOver = new PopOver();
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        VBox choices = new VBox(4);
        choices.getStyleClass().add("popover-form");
        choices.setMinWidth(WIDTH);
        choices.setMaxWidth(WIDTH);
        acts.atTheTill()
                .ifPresent(
                        print -> {
                            Button till = button(popOver, Sign.RECEIPT, print);
                            till.setId("printReceipt");
                            till.textProperty().bind(localization.text("order.receiptPaper"));
                            choices.getChildren().add(till);
                        });
        if (queues.isEmpty()) {
            Label none = new Label();
            none.textProperty().bind(localization.text("order.noPrinters"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            choices.getChildren().add(none);
        }
        for (int i = 0; i < queues.size(); i++) {
            String queue = queues.get(i);
            Button at = button(popOver, Sign.PRINTER, () -> acts.printAt(queue));
            at.setId("printer-" + i);
            at.setText(queue);
            choices.getChildren().add(at);
        }
        Button save = button(popOver, Sign.DOWNLOAD, acts::savePages);
        save.setId("savePages");
        save.textProperty().bind(localization.text("order.savePages"));
        choices.getChildren().add(save);
        popOver.setContentNode(choices);
        popOver.show(place);
    }

    private static Button button(PopOver popOver, Sign sign, Runnable act) {
        Button button = new Button();
        button.setGraphic(new Icon(sign, SIGN));
        button.getStyleClass().addAll("quiet", "start");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(
                _ -> {
                    popOver.hide();
                    act.run();
                });
        return button;
    }
}
