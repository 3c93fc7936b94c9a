package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.ui.kit.TestWords;

class ReportLabelTest {
    private final Formats formats = TestWords.in(Language.EN).formats();

    @Test
    void aWayToPayIsCalledAsTheShopCallsIt() {
        assertEquals("Humo", method("card", "Humo"));
        assertEquals("Card", method("card", ""));
        assertEquals("Voucher", method("voucher-1", "Voucher"));
    }

    private String method(String code, String name) {
        return ReportLabel.of(Grouping.METHOD, new Label(code, name), formats);
    }
}
