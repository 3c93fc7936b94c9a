package smena.domain.gs1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.catalog.Barcode;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.Optional;

class ElementStringTest {
    private static final String GS = "\u001d";
    private static final String GTIN = "04780000000014";
    private static final String MARK = "01" + GTIN + "21ABC5def" + GS + "93a+/B";

    @ParameterizedTest
    @ValueSource(strings = {"]d2", "]C1", "]e0", "]Q3", "]J1", "", GS})
    void aMarkIsReadWhateverStandsBeforeIt(String before) {
        ElementString string = whole(before + MARK);
        assertEquals(Optional.of(GTIN), string.gtin());
        assertEquals(Optional.of("ABC5def"), string.serial());
        assertEquals(Optional.of("a+/B"), string.value("93"));
        assertEquals(Optional.of("01" + GTIN + "21ABC5def"), string.mark());
        assertEquals(MARK, string.whole());
    }

    @Test
    void asPeopleWriteIt() {
        ElementString string = whole("(01)" + GTIN + "(10)L-7(17)270131");
        assertEquals(Optional.of(GTIN), string.gtin());
        assertEquals(Optional.of("L-7"), string.batch());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), string.useBy());
    }

    @Test
    void dayZeroIsTheLastOfItsMonth() {
        assertEquals(
                Optional.of(LocalDate.of(2028, 2, 29)), whole("]d201" + GTIN + "17280200").useBy());
    }

    @ParameterizedTest
    @CsvSource({
        "3103001234, 1234",
        "3102000123, 1230",
        "3100000012, 12000",
        "3105123400, 1234",
        "3012, 12000"
    })
    void itSaysHowMuch(String field, long thousandths) {
        assertEquals(Optional.of(new Quantity(thousandths)), quantity(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3103000000", "3105123456", "3100999999", "30000"})
    void whatCanNotBeSoldIsNoQuantity(String field) {
        assertEquals(Optional.empty(), quantity(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4780000000014",
                "036000291452",
                "0123",
                "01",
                "0104780000000015",
                "https://example.uz/01/04780000000014",
                ""
            })
    void otherCodesAreTakenAsTheyAre(String scanned) {
        assertInstanceOf(Reading.Plain.class, ElementString.read(scanned));
    }

    @ParameterizedTest
    @CsvSource({
        "]d2, CUT",
        "]d20, CUT",
        "(01), CUT",
        "]d201, CUT",
        "]d2010478000000001, CUT",
        "]d20104780000000014310, CUT",
        "]d2010478000000001431030012, CUT",
        "]d20104780000000015, CHECK_DIGIT",
        "]d2010478000000001417271301, DATE",
        "]d2010478000000001417270230, DATE",
        "]d201047800000000143103A01234, CHARACTERS",
        "]d20104780000000014050, UNKNOWN_FIELD",
        "010478000000001421ABCDEFGHIJKLMNOPQRSTU, NO_SEPARATOR",
        "]d201047800000000140104780000000021, CONTRADICTION"
    })
    void whatIsWrongIsNamed(String scanned, CodeFault fault) {
        assertEquals(new Reading.Broken(fault), ElementString.read(scanned));
    }

    /// Cut anywhere, a code is never another product, and never another piece unless the cut is in
    /// its serial number, whose length nobody knows.
    @Test
    void cutAnywhereItIsNeverAnotherProduct() {
        String code = "]d201" + GTIN + "17270131" + "3103001234" + "21ABC5def" + GS + "93a+/B";
        int whole = 0;
        for (int length = 0; length < code.length(); length++) {
            if (ElementString.read(code.substring(0, length))
                    instanceof Reading.Whole(var string)) {
                assertEquals(Optional.of(GTIN), string.gtin(), code.substring(0, length));
                assertTrue(string.weight().stream().allMatch(q -> q.thousandths() == 1_234));
                whole++;
            }
        }
        assertTrue(whole > 0);
        assertFalse(whole == code.length());
    }

    @Test
    void eachFieldOfTheTableCanBeRead() {
        assertTrue(Fields.at("310301", 0).isPresent());
        assertTrue(Fields.at("8200x", 0).isPresent());
        assertTrue(Fields.at("99", 0).isPresent());
        assertTrue(Fields.at("05", 0).isEmpty());
        assertTrue(Barcode.hasRightCheckDigit(GTIN));
    }

    private static Optional<Quantity> quantity(String field) {
        ElementString string = whole("01" + GTIN + field);
        return field.startsWith("310") ? string.weight() : string.pieces();
    }

    private static ElementString whole(String scanned) {
        return assertInstanceOf(Reading.Whole.class, ElementString.read(scanned)).string();
    }
}
