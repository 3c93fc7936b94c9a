package smena.domain.shop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.TillClasses;
import smena.domain.shop.PrinterTransport.Choice;
import smena.domain.shop.PrinterTransport.Extra;
import smena.text.Language;
import smena.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one descriptor says of a transport is all that the till has to know of it.
class PrinterTransportTest {
    private static Map<String, String> usual(PrinterTransport transport) {
        Map<String, String> extras = new HashMap<>();
        transport.extras().forEach(extra -> extras.put(extra.name(), extra.usual()));
        return extras;
    }

    @ParameterizedTest
    @EnumSource
    void anAddressComesBackFromWhatIsStoredAndTyped(PrinterTransport transport) {
        PrinterAddress address = transport.address("here", usual(transport)).orElseThrow();
        assertEquals(transport, address.transport());
        assertEquals(Optional.of(address), transport.address(address.place(), address.extras()));
        assertEquals(Optional.of(address), transport.address(address.typed(), Map.of()));
        assertTrue(address.isSameDevice(address));
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceThatIsBlankIsNone(PrinterTransport transport) {
        boolean nothing = transport.choice() == Choice.NOTHING;
        assertEquals(nothing, transport.address(" ", usual(transport)).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void itIsFoundByItsName(PrinterTransport transport) {
        assertEquals(Optional.of(transport), PrinterTransport.named(transport.code()));
    }

    @Test
    void aSpeedIsTypedBehindThePortOrAlone() {
        PrinterAddress fast = new PrinterAddress.Serial("COM3", 19_200);
        assertEquals(Optional.of(fast), PrinterTransport.SERIAL.address("COM3:19200", Map.of()));
        assertEquals(
                Optional.of(fast),
                PrinterTransport.SERIAL.address("COM3", Map.of(PrinterTransport.BAUD, "19200")));
        assertEquals(Optional.empty(), PrinterTransport.SERIAL.address("COM3:7", Map.of()));
    }

    @ParameterizedTest
    @EnumSource
    void thePageHasAWordForAllOfIt(PrinterTransport transport) {
        List<String> keys = new ArrayList<>(List.of(transport.key()));
        switch (transport.choice()) {
            case LISTED -> keys.add("printer.none." + transport);
            case TYPED ->
                    keys.addAll(List.of("printer.place." + transport, "printer.hint." + transport));
            case NOTHING, ASKED -> {}
        }
        transport.extras().stream().map(Extra::name).forEach(n -> keys.add("printer.extra." + n));
        for (Language language : Language.values()) {
            keys.forEach(key -> assertTrue(!Words.in(language).get(key).isBlank(), key));
        }
    }

    /// Only what opens a printer asks of which kind its address is.
    @Test
    void nobodyElseAsksWhichOneItIs() {
        noClasses()
                .that()
                .resideInAnyPackage("smena.ui..", "smena.cli..", "smena.service..", "smena.api..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        PrinterAddress.At.class,
                        PrinterAddress.Serial.class,
                        PrinterAddress.JavaPos.class)
                .check(TillClasses.all());
    }
}
