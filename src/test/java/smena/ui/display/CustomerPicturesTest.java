package smena.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;

import smena.domain.catalog.Unit;
import smena.domain.display.CustomerView;
import smena.domain.display.PhonePayment;
import smena.domain.display.ShownItem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.text.Language;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Draws what the customer sees, to be looked at in `target/pictures`.
@OnScreen
class CustomerPicturesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:14:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tashkent"));
    private static final Snapshots.Size OWN = new Snapshots.Size(1024, 600);
    private static final Snapshots.Size LARGE = new Snapshots.Size(1920, 1080);
    private static final List<Snapshots.Size> SIZES =
            List.of(OWN, LARGE, Snapshots.Size.WIDE, Snapshots.Size.NARROW);
    private static final String CODE = "https://ofd.soliq.uz/check?t=UZ210317&r=13612&s=1234567890";

    @Test
    void basket() {
        List<ShownItem> items =
                List.of(
                        piece(1, "Sut «Muza» 3,2% 1 l", 1, 14_500, 0),
                        piece(2, "Non «Obi»", 2, 4_000, 0),
                        new ShownItem(
                                3,
                                "Pomidor «Yusupov»",
                                Unit.KILOGRAM,
                                new Quantity(1250),
                                sum(18_000),
                                Money.ZERO,
                                Money.ZERO,
                                sum(22_500)),
                        piece(4, "Coca-Cola 1,5 l", 2, 12_000, 2_200),
                        piece(5, "Choy «Ahmad» koʻk 100 g", 1, 18_900, 0));
        CustomerView.Buying view =
                new CustomerView.Buying(items, 4, sum(2_200), Money.ZERO, sum(85_700));
        PhonePayment phone =
                new PhonePayment(
                        CODE, sum(85_700), NOW.plusSeconds(102), PhonePayment.State.WAITING);
        draw("customer-display", view, Optional.of(phone));
        draw("customer-display-alone", view, Optional.empty());
    }

    /// Thirty lines of which the second has changed last, names and amounts as long as they get.
    @Test
    void longBasket() {
        List<ShownItem> items = new ArrayList<>();
        for (int line : IntStream.rangeClosed(1, 30).toArray()) {
            items.add(
                    piece(
                            line,
                            "Konfetlar «Rot Front» assorti shokoladli, qadoqlangan, 450 g × 12",
                            99,
                            9_999_999,
                            1_000));
        }
        draw(
                "customer-display-long",
                new CustomerView.Buying(
                        items, 1, sum(999_999_999), sum(12_345_678), sum(9_999_999_999L)),
                Optional.of(
                        new PhonePayment(CODE, sum(999_999_999), NOW, PhonePayment.State.WAITING)));
    }

    @Test
    void thanks() {
        CustomerView.Thanks view =
                new CustomerView.Thanks(
                        "SALE-2026-13612",
                        sum(85_700),
                        List.of(new CustomerView.Paid("cash", "", sum(100_000))),
                        sum(2_200),
                        sum(14_300),
                        Optional.of(CODE));
        draw("customer-display-paid", view, Optional.empty());
        draw(
                "customer-display-split",
                new CustomerView.Thanks(
                        "SALE-2026-13613",
                        sum(1_085_700),
                        List.of(
                                new CustomerView.Paid("card", "", sum(500_000)),
                                new CustomerView.Paid("click", "Click", sum(500_000)),
                                new CustomerView.Paid("debt", "", sum(85_700))),
                        Money.ZERO,
                        Money.ZERO,
                        Optional.empty()),
                Optional.empty());
    }

    @Test
    void idle() {
        draw("customer-display-idle", new CustomerView.Idle(), Optional.empty());
    }

    @Test
    void theNewestLineIsAlwaysSeen() {
        assertEquals(0, ItemList.first(3, 2, 5));
        assertEquals(25, ItemList.first(30, 29, 5));
        assertEquals(25, ItemList.first(30, 25, 5));
        assertEquals(1, ItemList.first(30, 1, 5));
    }

    private static void draw(String name, CustomerView view, Optional<PhonePayment> phone) {
        for (Language language : Language.values()) {
            Snapshots.takeBare(
                    name, language, Theme.LIGHT, OWN, words -> screen(words, view, phone));
        }
        for (Language language : List.of(Language.UZ, Language.RU)) {
            for (Theme theme : Theme.values()) {
                for (Snapshots.Size size : SIZES) {
                    Snapshots.takeBare(
                            name, language, theme, size, words -> screen(words, view, phone));
                }
            }
        }
    }

    private static Parent screen(
            Localization localization, CustomerView view, Optional<PhonePayment> phone) {
        DisplaySources sources =
                new DisplaySources(
                        new SimpleObjectProperty<>(view),
                        new SimpleObjectProperty<>(phone),
                        new SimpleStringProperty("«Baraka» doʻkoni"),
                        new SimpleStringProperty("Dilnoza"),
                        CLOCK);
        return CustomerWindow.view(
                new Fxml(localization), new CustomerController(sources, localization));
    }

    private static ShownItem piece(int line, String name, int pieces, long price, long off) {
        return new ShownItem(
                line,
                name,
                Unit.PIECE,
                Quantity.of(pieces),
                sum(price),
                sum(off),
                Money.ZERO,
                sum(price * pieces - off));
    }

    private static Money sum(long sums) {
        return Money.of(sums * 100);
    }
}
