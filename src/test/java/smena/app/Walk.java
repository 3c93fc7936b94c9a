package smena.app;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import smena.printing.layout.PaperTypesetter;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Toolkit;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

/// Walks through every screen of a day in a real window and takes a picture of each: for looking
/// at, not a test. It needs a display of the size to look at; the pictures go to `target/walk`.
///
/// `Walk LANGUAGE light|dark`, for example `Walk uz-Cyrl dark`.
final class Walk {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:02:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final List<String> CODES =
            List.of("2000000000015", "2000000000022", "2000000000046");
    private static final int LONGEST_MOTION_MILLIS = 450;

    private final Language language;
    private final boolean dark;
    private final Path folder;
    private final Robot robot = new Robot();
    private int taken;

    @SuppressWarnings("NullAway.Init")
    private Walk(Language language, boolean dark) throws Exception {
        this.language = language;
        this.dark = dark;
        folder = Files.createTempDirectory("walk");
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
        Walk walk =
                new Walk(Language.ofTag(arguments[0]).orElseThrow(), arguments[1].equals("dark"));
        int exit = 0;
        try {
            walk.day();
        } catch (AssertionError stuck) {
            stuck.printStackTrace();
            walk.take("stuck");
            exit = 1;
        }
        System.exit(exit);
    }

    private void day() throws Exception {
        firstRun();
        logIn();
        beforeTheShift();
        selling();
        paying();
        refunding();
        aside();
        printing();
        reading();
        handingOver();
        closing();
    }

    private void firstRun() throws Exception {
        DataFolder data = DataFolder.open(folder, CLOCK, new PaperTypesetter(MoneyStyle.SUM));
        StartState startState = StartState.read(data.services(), Optional.of(language));
        Toolkit.run(
                () ->
                        new TillWindow(
                                        data,
                                        startState,
                                        CLOCK,
                                        new PaperTypesetter(MoneyStyle.SUM),
                                        Platform::runLater)
                                .show(new Stage()));
        robot.enabled("#demo");
        if (dark) {
            robot.click("#theme");
        }
        take("welcome");
        robot.click("#shop");
        robot.see("#create");
        take("set-up");
        robot.click("#create");
        take("set-up-wrong");
        robot.click("#back");
        robot.click("#demo");
        robot.see("#start");
        take("demo-people");
        robot.click("#start");
    }

    private void logIn() throws Exception {
        robot.until(
                "the people", () -> robot.hands().lookup("Aziza Yusupova").tryQuery().isPresent());
        take("log-in");
        robot.type("9999");
        robot.press(KeyCode.ENTER);
        take("log-in-wrong");
        robot.type("1111");
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
    }

    private void beforeTheShift() throws Exception {
        robot.until("the products", () -> robot.hands().lookup("Non «Obi»").tryQuery().isPresent());
        take("till-closed");
        robot.press(KeyCode.F5);
        robot.see("#countedTotal");
        robot.type("200000");
        robot.read("#countedTotal", "200 000");
        take("open-shift");
        robot.press(KeyCode.ENTER);
        robot.see("#approve");
        take("approval");
        approve();
        robot.see("#search");
        robot.until("the shift", () -> !robot.shows("#openShift"));
        take("till-empty");
    }

    /// A manager's approval, with the first of the reasons where one is asked.
    private void approve() {
        robot.click(robot.named("Aziza Yusupova"));
        if (robot.shows(".dialog-card #reasons")) {
            robot.click(((Pane) robot.find(".dialog-card #reasons")).getChildren().getFirst());
        }
        robot.type("333333");
        robot.press(KeyCode.ENTER);
    }

    private void selling() throws Exception {
        CODES.forEach(robot::scan);
        robot.scan(CODES.getFirst());
        robot.until("four pieces", () -> robot.text("#total").contains("41 400"));
        take("till-basket");
        robot.scan("4780000000001");
        take("till-unknown");
        robot.press(KeyCode.ESCAPE, KeyCode.F4);
        take("price-check");
        robot.scan(CODES.getFirst());
        take("price-shown");
        robot.press(KeyCode.ESCAPE, KeyCode.F2);
        robot.write("sut");
        take("search");
        robot.press(KeyCode.ESCAPE);
        robot.press(KeyCode.F3);
        take("quantity");
        robot.press(KeyCode.ESCAPE, KeyCode.F7);
        robot.type("10");
        take("discount");
        robot.press(KeyCode.ESCAPE);
        robot.scan("2000000001302");
        robot.see("#latestBirth");
        take("age");
        robot.press(KeyCode.DELETE);
        robot.read("#total", "41 400");
        robot.type("3");
        robot.press(KeyCode.MULTIPLY);
        robot.read("#typed", "3 ×");
        robot.scan("2000000001326");
        robot.see("#scanned");
        robot.scan("010200000000132621Kd7Qx");
        robot.read("#scanned", "1");
        robot.scan("010200000000132621Kd7Qx");
        take("mark");
        robot.press(KeyCode.ESCAPE, KeyCode.DELETE);
        robot.see("#approve");
        approve();
        robot.read("#total", "41 400");
    }

    private void paying() throws Exception {
        robot.pressTogether(KeyCode.CONTROL, KeyCode.K);
        robot.see("#choose");
        take("customer-find");
        robot.click(robot.named("Nodira Rasulova"));
        robot.see("#customerShown");
        take("till-customer");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.type("50000");
        robot.read("#change", "8 600");
        take("pay-cash");
        robot.type("0");
        robot.press(KeyCode.BACK_SPACE);
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT2);
        robot.type("20000");
        robot.press(KeyCode.ADD);
        take("pay-split");
        robot.press(KeyCode.ENTER);
        robot.see("#afterSale");
        take("after-sale");
        take("after-sale-paper");
    }

    private void refunding() throws Exception {
        robot.press(KeyCode.F11);
        robot.see("#find");
        take("refund-start");
        robot.type("1");
        robot.press(KeyCode.ENTER);
        robot.see("#refundLines");
        take("refund-receipt");
        robot.press(KeyCode.ADD);
        robot.read("#total", "4 000");
        robot.click("#reason-DEFECT");
        take("refund-ready");
        robot.click("#paperButton");
        take("refund-paper");
        robot.press(KeyCode.ESCAPE);
        robot.press(KeyCode.F12);
        robot.see("#finishButton");
        take("refund-done");
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
    }

    private void aside() throws Exception {
        robot.scan(CODES.get(1));
        robot.read("#total", "14 500");
        robot.press(KeyCode.F6);
        take("park");
        robot.press(KeyCode.ENTER);
        robot.until("it to be aside", () -> !robot.shows("#park") || robot.shows("#sell"));
        robot.press(KeyCode.F6);
        take("parked");
        robot.press(KeyCode.ESCAPE);
        robot.press(KeyCode.F8);
        take("cash");
        robot.click("#cash-PAY_OUT");
        take("cash-out");
        robot.press(KeyCode.ESCAPE);
    }

    private void printing() throws Exception {
        robot.click("#printerChip");
        robot.see("#lines");
        take("print-jobs");
        robot.press(KeyCode.ESCAPE);
    }

    private void reading() throws Exception {
        for (String item : List.of("receipts", "help")) {
            robot.press(KeyCode.F10);
            robot.see("#menu-" + item);
            if (item.equals("receipts")) {
                take("menu");
            }
            robot.click("#menu-" + item);
            take("menu-" + item);
            robot.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        }
        office();
    }

    /// What is there, what came and went of it, and what is done about it.
    private void stock() throws Exception {
        robot.click("#office-stock");
        robot.click("#tab-onHand");
        robot.see("#onHand");
        take("office-on-hand");
        robot.press(KeyCode.DOWN, KeyCode.ENTER);
        robot.see("#movements");
        take("office-movements");
        robot.press(KeyCode.ESCAPE);
        robot.click("#tab-expiry");
        take("office-expiry");
        robot.click("#tab-order");
        take("office-order");
        robot.click("#tab-writeOffs");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#book");
        take("office-write-off");
        robot.press(KeyCode.ESCAPE);
        robot.see("#tab-writeOffs");
        take("office-write-offs");
    }

    /// A manager steps in from the cashier's till and gives it back.
    private void office() throws Exception {
        robot.press(KeyCode.F10);
        robot.click("#menu-officeOf");
        robot.named("Aziza Yusupova");
        take("office-step-in");
        approve();
        goods();
        stockTake();
        supply();
        stock();
        robot.click("#office-reports");
        robot.see("#salesFigures");
        take("office-sales");
        robot.click("#by-product");
        robot.click("#tab-analysis");
        robot.see("#goodsFigures");
        take("office-figures");
        robot.click("#list-dead");
        take("office-figures-dead");
        robot.click("#office-control");
        robot.see("#lossEntries");
        take("office-control");
        robot.click("#office-labels");
        robot.see("#print");
        take("office-labels");
        robot.press(KeyCode.F2);
        robot.see("#goodsSearch");
        take("office-label-add");
        robot.press(KeyCode.ESCAPE);
        robot.click("#office-customers");
        robot.see("#repay");
        take("office-customers");
        robot.press(KeyCode.F8);
        robot.see("#pay");
        take("office-repay");
        robot.press(KeyCode.ENTER);
        robot.see("#complete");
        take("office-repay-cash");
        robot.press(KeyCode.ESCAPE);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#save");
        take("office-customer-new");
        robot.press(KeyCode.ESCAPE);
        robot.click("#remind");
        robot.see("#copy");
        take("office-reminder");
        robot.press(KeyCode.ESCAPE);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.see("#savePicture");
        take("office-sales");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        take("office-shifts");
        if (robot.shows("#archiveButton")) {
            robot.click("#archiveButton");
        }
        robot.press(KeyCode.HOME);
        take("office-x");
        robot.click("#figure-SALES");
        robot.see("#adds");
        take("office-figure");
        robot.click("#office-control");
        robot.click("#tab-journal");
        robot.see("#journalRows");
        take("office-journal");
        robot.click("#verifyNow");
        robot.see("#end");
        take("office-verify");
        robot.press(KeyCode.ESCAPE);
        robot.click("#office-people");
        robot.see("#newPin");
        take("office-people");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#born");
        take("office-person-new");
        robot.press(KeyCode.ESCAPE);
        robot.click("#office-settings");
        robot.see("#settings-printers");
        take("office-settings");
        for (String page :
                List.of(
                        "shop",
                        "cash",
                        "methods",
                        "denominations",
                        "limits",
                        "printers",
                        "receiptText",
                        "labelPrinter",
                        "display",
                        "terminal",
                        "scale",
                        "scaleLabels",
                        "mxik",
                        "cashReasons",
                        "law",
                        "shelf",
                        "backups",
                        "programs",
                        "about")) {
            Button card = (Button) robot.enabled("#settings-" + page);
            Toolkit.run(card::fire);
            robot.see("#back");
            if (page.equals("backups")) {
                robot.click("#make");
            }
            take("office-" + page);
            robot.press(KeyCode.ESCAPE);
            robot.see("#settings-printers");
        }
        robot.click("#toTill");
        robot.see("#sell");
        take("till-given-back");
    }

    private void goods() throws Exception {
        robot.see("#products");
        take("office-products");
        robot.click("#filter");
        robot.click("#state-ARCHIVED");
        robot.see("#reset");
        take("office-products-archive");
        robot.click("#reset");
        robot.see("#products");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#scaleNumber");
        take("office-product-new");
        robot.press(KeyCode.ESCAPE);
        robot.see("#products");
        robot.press(KeyCode.ENTER);
        robot.see("#moreOfCard");
        take("office-product");
        robot.press(KeyCode.ESCAPE);
        robot.see("#products");
        robot.press(KeyCode.DOWN, KeyCode.SPACE);
        robot.click("#priceTicked");
        robot.see("#bulkPreview");
        robot.type("5");
        take("office-new-prices");
        robot.press(KeyCode.ESCAPE);
        robot.click("#moveTicked");
        robot.see("#category");
        take("office-move-products");
        robot.press(KeyCode.ESCAPE);
        robot.click("#untick");
        robot.click("#tab-categories");
        robot.see("#categories");
        take("office-categories");
        robot.press(KeyCode.ENTER);
        robot.see("#colour-0");
        take("office-category");
        robot.press(KeyCode.ESCAPE);
        robot.see("#categories");
        robot.click("#tab-promotions");
        robot.until("the promotions", () -> !robot.shows("#categories"));
        take("office-promotions");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#goodsSearch");
        take("office-promotion-new");
        robot.press(KeyCode.ESCAPE);
        robot.click("#tab-priceLists");
        take("office-price-lists");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#goodsSearch");
        take("office-price-list-new");
        robot.press(KeyCode.ESCAPE);
        robot.until("the lists again", () -> !robot.shows("#goodsSearch"));
        robot.click("#tab-priceDocuments");
        robot.see("#priceDocuments");
        take("office-price-documents");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#goodsSearch");
        take("office-price-document-new");
        robot.press(KeyCode.ESCAPE);
        robot.until("the documents again", () -> !robot.shows("#goodsSearch"));
    }

    private void supply() throws Exception {
        robot.click("#office-supply");
        robot.see("#receipts");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#number");
        robot.click("#goodsSearch");
        robot.write("2000000000015");
        robot.until("it is found", () -> !robot.seen("#goodsFound .goods-cell").isEmpty());
        robot.press(KeyCode.ENTER);
        robot.see("#cost");
        robot.press(KeyCode.ENTER);
        robot.type("5000");
        take("office-receipt");
        robot.press(KeyCode.ESCAPE);
        robot.see("#receipts");
        take("office-receipts");
        robot.click("#tab-suppliers");
        robot.enabled("#pay");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#name");
        robot.write("Sharq");
        take("supplier-new");
        robot.press(KeyCode.ENTER);
        robot.enabled("#pay");
        take("office-suppliers");
        robot.press(KeyCode.F8);
        robot.see("#payByBank");
        robot.type("50000");
        take("supplier-pay");
        robot.press(KeyCode.ESCAPE);
        robot.until("the suppliers again", () -> !robot.shows("#payByBank"));
        robot.click("#more");
        robot.click("#correctSupplier");
        robot.see("#oweMore");
        take("supplier-correct");
        robot.press(KeyCode.ESCAPE);
        robot.until("the suppliers once more", () -> !robot.shows("#oweMore"));
    }

    private void stockTake() throws Exception {
        robot.click("#office-stock");
        robot.see("#tab-stockTakes");
        take("office-stock-takes");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.click("#of-CATEGORIES");
        robot.click(robot.named("Non"));
        take("office-stock-take-what");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.see("#compare");
        robot.scan(CODES.getFirst());
        robot.read("#lastCounted", "1");
        take("office-stock-take");
        robot.click("#mendLast");
        robot.see("#places");
        take("office-stock-take-mend");
        robot.press(KeyCode.ESCAPE);
        robot.click("#uncounted");
        robot.see("#uncountedRows");
        take("office-stock-take-uncounted");
        robot.press(KeyCode.ESCAPE);
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.see("#differences");
        take("office-stock-take-differences");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.ENTER);
        robot.see(".dialog-card");
        take("office-stock-take-ask");
        robot.press(KeyCode.ESCAPE);
        robot.click("#giveUp");
        robot.click(".dialog-card .button.danger");
        robot.see("#stockTakes");
    }

    /// Broken off before the second PIN: everything stays as it was.
    private void handingOver() throws Exception {
        robot.press(KeyCode.F10);
        robot.click("#menu-handover");
        robot.see("#next");
        take("handover-count");
        robot.click("#oneAmount");
        robot.type("221000");
        robot.press(KeyCode.ENTER);
        robot.see("#giverPin");
        take("handover-giver");
        robot.type("1111");
        robot.press(KeyCode.ENTER);
        robot.see("#approve");
        approve();
        robot.see("#choose");
        take("handover-who");
        robot.click(robot.named("Ivan Petrov"));
        robot.see("#takerPin");
        robot.type("22");
        take("handover-taker");
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
    }

    private void closing() throws Exception {
        robot.press(KeyCode.F10);
        robot.click("#menu-closeShift");
        robot.see("#carryOver");
        take("close-parked");
        robot.click("#carryOver");
        robot.see("#next");
        take("close-count");
        robot.click("#oneAmount");
        robot.type("221000");
        robot.click("#next");
        robot.see("#compare");
        take("close-kept");
        robot.click("#compare");
        robot.see("#approve");
        take("close-compare-asks");
        approve();
        robot.see("#closeShift");
        take("close-check");
        robot.hands().clickOn("#reason").write("***");
        robot.click("#closeShift");
        robot.see("#approve");
        take("close-asks");
        approve();
        robot.see("#finish");
        take("z");
        robot.click("#finish");
        take("after-close");
    }

    /// What the screen shows once all motion has come to rest.
    private void take(String name) throws Exception {
        robot.hands().sleep(LONGEST_MOTION_MILLIS);
        Rectangle2D all = Screen.getPrimary().getBounds();
        WritableImage image =
                Toolkit.onScreen(() -> new javafx.scene.robot.Robot().getScreenCapture(null, all));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        String look = language.tag() + (dark ? "-dark-" : "-light-") + width;
        Path file = Path.of("target", "walk", look, "%02d-%s.png".formatted(++taken, name));
        Files.createDirectories(file.getParent());
        ImageIO.write(copy, "png", file.toFile());
    }
}
