package smena.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;
import smena.scale.SimulatedScale.Mood;
import smena.scale.serial.SerialPortLine;
import smena.service.ports.Scale;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.time.Duration;

/// Each protocol over a real serial port, opened as a shop's is.
@Timeout(60)
class SerialScaleTest {
    private static final int PATIENCE = 5;

    private static Scale till(SimulatedScale scale) {
        ScaleSetup setup = scale.setup();
        return SerialScale.of(setup.protocol(), () -> SerialPortLine.open(setup));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVAPOS")
    void saysWhatLiesOnIt(ScaleProtocol protocol) {
        try (SimulatedScale scale = SimulatedScale.of(protocol);
                Scale till = till(scale)) {
            assertEquals(WeightReading.stable(0), answered(till));
            assertEquals(WeightReading.stable(1_265), scaleWith(scale, 1_265, till));
            assertEquals(WeightReading.stable(5), scaleWith(scale, 5, till));
            assertEquals(WeightReading.stable(14_999), scaleWith(scale, 14_999, till));
        }
    }

    private static WeightReading scaleWith(SimulatedScale scale, long grams, Scale till) {
        scale.put(grams);
        return answered(till);
    }

    /// Asked again where a computer that was held up let the time for an answer pass.
    private static WeightReading answered(Scale till) {
        WeightReading reading = till.read();
        for (int i = 0; i < PATIENCE && reading.state() == State.SILENT; i++) {
            reading = till.read();
        }
        return reading;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVAPOS")
    void saysWhyItCannotBeSoldBy(ScaleProtocol protocol) {
        try (SimulatedScale scale = SimulatedScale.of(protocol);
                Scale till = till(scale)) {
            scale.put(740).mood(Mood.MOVING);
            assertEquals(State.MOVING, till.read().state());
            scale.mood(Mood.GARBLED);
            assertEquals(State.GARBLED, till.read().state());
            scale.mood(Mood.CUT);
            assertEquals(State.GARBLED, till.read().state());
            scale.mood(Mood.SILENT);
            assertEquals(State.SILENT, till.read().state());
            scale.mood(Mood.STABLE).put(-12);
            assertEquals(State.BELOW_ZERO, till.read().state());
            scale.put(740);
            assertEquals(WeightReading.stable(740), answered(till));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOLEDO_8217", "MASSA_K_100"})
    void knowsAnOverload(ScaleProtocol protocol) {
        try (SimulatedScale scale = SimulatedScale.of(protocol).mood(Mood.OVERLOAD);
                Scale till = till(scale)) {
            assertEquals(WeightReading.of(State.OVERLOAD), till.read());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVAPOS")
    void isMadeZeroWhereItsProtocolCan(ScaleProtocol protocol) {
        try (SimulatedScale scale = SimulatedScale.of(protocol).put(30);
                Scale till = till(scale)) {
            assertEquals(protocol != ScaleProtocol.CAS, till.canZero());
            assertEquals(till.canZero(), till.zero());
            long left = till.canZero() ? 0 : 30;
            assertEquals(WeightReading.stable(left), answered(till));
            scale.mood(Mood.SILENT);
            assertFalse(till.zero());
        }
    }

    /// The port is closed whenever nobody looks, and opened for the next weight.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVAPOS")
    void isOpenedAgain(ScaleProtocol protocol) {
        try (SimulatedScale scale = SimulatedScale.of(protocol).put(300)) {
            for (int i = 0; i < 4; i++) {
                try (Scale till = till(scale)) {
                    assertEquals(WeightReading.stable(300), answered(till));
                }
            }
        }
    }

    /// A cable that is pulled and put back, also while somebody looks.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVAPOS")
    void unplugged(ScaleProtocol protocol) {
        SimulatedScale scale = SimulatedScale.of(protocol).put(300);
        try (Scale till = till(scale)) {
            assertEquals(WeightReading.stable(300), answered(till));
            scale.unplug();
            long before = System.nanoTime();
            assertEquals(WeightReading.of(State.SILENT), till.read());
            assertEquals(WeightReading.of(State.SILENT), till.read());
            assertFalse(till.zero());
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            assertTrue(took.toMillis() < 2_500, took::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVAPOS")
    void comesBack(ScaleProtocol protocol) {
        SimulatedScale first = SimulatedScale.of(protocol).put(300);
        SimulatedScale[] now = {first};
        try (Scale till = SerialScale.of(protocol, () -> SerialPortLine.open(now[0].setup()))) {
            assertEquals(WeightReading.stable(300), answered(till));
            first.unplug();
            assertEquals(State.SILENT, till.read().state());
            try (SimulatedScale again = SimulatedScale.of(protocol).put(450)) {
                now[0] = again;
                assertEquals(WeightReading.stable(450), answered(till));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JAVAPOS")
    void aPortThatIsNotThere(ScaleProtocol protocol) {
        ScaleSetup setup = ScaleSetup.usual(protocol, "/dev/no-such-port");
        try (Scale till = SerialScale.of(protocol, () -> SerialPortLine.open(setup))) {
            assertEquals(State.SILENT, till.read().state());
        }
    }
}
