package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.money.Money;

class NetContentTest {
    /// The price is that of the package, in soum.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "450 g; 450 g; 23500; KILOGRAM 52222",
                "450г; 450 g; 23500; KILOGRAM 52222",
                "1,5 л; 1.5 l; 10900; LITRE 7267",
                "1.5L; 1.5 l; 10900; LITRE 7267",
                "1500 мл.; 1.5 l; 10900; LITRE 7267",
                "0,33 l; 330 ml; 6000; LITRE 18182",
                "1 kg; 1 kg; 15000; KILOGRAM 15000",
                "0,5 г; -; 1; -",
                "0 g; -; 1; -",
                "10 dona; -; 1; -",
                "450; -; 1; -",
                "6x330 ml; -; 1; -",
                "99999 kg; -; 1; -",
            })
    void saysWhatAKilogramOrALitreCosts(String typed, String kept, long soum, String unitPrice) {
        var read = NetContent.read(typed);
        assertEquals(kept, read.map(NetContent::text).orElse("-"));
        assertEquals(
                unitPrice,
                read.map(c -> c.unit() + " " + c.unitPrice(Money.of(soum * 100)).minor() / 100)
                        .orElse("-"));
        assertEquals(read, NetContent.read(read.map(NetContent::text).orElse("-")));
    }
}
