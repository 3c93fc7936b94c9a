package smena.ui.refund;

import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.domain.sale.Sale;
import smena.service.ports.PrintEvent;
import smena.ui.kit.Localization;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;
import smena.ui.weighing.Weighing;

import java.util.function.Consumer;

/// The screen that gives money back. Made anew for each refund.
public final class RefundScreen implements Screen {
    private final UiContext ui;
    private final RefundModel model;
    private final RefundScans scans;
    private final SlipModel slip;
    private final Ways ways;
    private final RefundController controller;
    private final StartController start;
    private final LinesController lines;
    private final ResultController result;
    private final MeasureAsks measures;
    private final Parent view;

    /// Where it leads.
    ///
    /// @param leave goes back to where it was opened from
    /// @param next goes on at the till with the code that was scanned
    /// @param receipts opens the list of receipts; the chosen one is opened
    /// @param exchange takes the chosen lines to the till
    /// @param products opens the list of products; the chosen one comes back without a receipt
    /// @param paper shows a receipt as paper
    /// @param weighing the scale
    record Ways(
            Runnable leave,
            Consumer<String> next,
            Runnable receipts,
            Runnable products,
            Runnable exchange,
            Consumer<Sale> paper,
            Weighing weighing) {}

    RefundScreen(UiContext ui, RefundModel model, RefundScans scans, SlipModel slip, Ways ways) {
        this.ui = ui;
        this.model = model;
        this.scans = scans;
        this.slip = slip;
        this.ways = ways;
        measures = new MeasureAsks(ui, model.lines(), ways.weighing());
        Localization localization = ui.localization();
        controller =
                new RefundController(
                        model,
                        localization,
                        ui.actor().employee().name(),
                        this::leave,
                        ways.exchange());
        start = new StartController(model, localization, scans::typed, ways.receipts());
        lines = new LinesController(model, ui, this::list, ways.paper(), ways.weighing());
        result = new ResultController(model.bookedProperty(), slip, localization, this::leave);
        view =
                ui.fxml()
                        .load(
                                "refund/refund.fxml",
                                controller,
                                start,
                                lines,
                                new SideController(model, localization),
                                result);
        model.sourceProperty().subscribe(this::takeFocusSoon);
        model.bookedProperty().subscribe(this::takeFocusSoon);
    }

    /// Called on the FX thread when a print job changes state.
    public void told(PrintEvent event) {
        slip.told(event);
    }

    RefundModel model() {
        return model;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.loadShift();
        ways.weighing().load();
        takeFocus();
    }

    @Override
    public void deactivate() {
        measures.clear();
    }

    /// After the booking a scan is the next sale's.
    @Override
    public void scanned(String code) {
        if (model.bookedProperty().get() == null) {
            scans.scanned(code);
        } else {
            ways.next().accept(code);
        }
    }

    @Override
    public boolean keepsScans() {
        return model.bookedProperty().get() == null;
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && pressed(event)) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            leave();
            return true;
        }
        if (model.bookedProperty().get() != null) {
            return afterBooking(event);
        }
        boolean inField = event.getTarget() instanceof TextInputControl;
        return shortcut(code)
                || (model.sourceProperty().get() != null && !inField && onLines(code));
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case F2 -> list();
            case F3 -> lines.ask();
            case F12 -> model.book();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onLines(KeyCode code) {
        switch (code) {
            case UP -> model.lines().step(-1);
            case DOWN -> model.lines().step(1);
            case ADD, PLUS, EQUALS -> model.lines().selectedLine().ifPresent(model.lines()::more);
            case SUBTRACT, MINUS -> model.lines().selectedLine().ifPresent(model.lines()::less);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// F12 that is pressed once too often leads nowhere: the money to hand out stays in view.
    private boolean afterBooking(KeyEvent event) {
        switch (event.getCode()) {
            case F9 -> slip.again();
            case F12 -> {}
            case ENTER -> {
                if (result.isAgain(event.getTarget())) {
                    return false;
                }
                leave();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void list() {
        if (model.sourceProperty().get() instanceof Source.WithoutReceipt) {
            ways.products().run();
        } else {
            ways.receipts().run();
        }
    }

    private void leave() {
        if (!model.busyProperty().get()) {
            ways.leave().run();
        }
    }

    /// Once what is to have it can be seen.
    private void takeFocusSoon() {
        ui.background().later(this::takeFocus);
    }

    private void takeFocus() {
        if (view.getScene() == null) {
            return;
        }
        if (model.bookedProperty().get() != null) {
            result.takeFocus();
        } else if (model.sourceProperty().get() == null) {
            start.takeFocus();
        } else {
            controller.leaveFields();
        }
    }
}
