package smena.scale.javapos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jpos.JposConst;
import jpos.JposException;
import jpos.ScaleConst;
import jpos.config.JposEntry;
import jpos.config.simple.SimpleEntry;
import jpos.events.StatusUpdateEvent;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.loader.JposServiceLoader;
import jpos.services.EventCallbacks;
import jpos.services.ScaleService115;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scale behind a service like a maker's, made of a proxy.
class JavaPosScaleTest {
    private static final String NAME = "TestScale";
    private static final List<String> CALLS = new ArrayList<>();

    private static boolean tells;
    private static int unit = ScaleConst.SCAL_WU_KILOGRAM;
    private static int weight;
    private static Optional<JposException> trouble = Optional.empty();
    private static Optional<EventCallbacks> listener = Optional.empty();
    private static boolean claimed;

    private final JavaPosScale scale = new JavaPosScale(NAME);

    /// Makes the service, as a maker's factory does.
    public static final class Factory implements JposServiceInstanceFactory {
        @Override
        public JposServiceInstance createInstance(String name, JposEntry entry) {
            return (JposServiceInstance)
                    Proxy.newProxyInstance(
                            Factory.class.getClassLoader(),
                            new Class<?>[] {ScaleService115.class, JposServiceInstance.class},
                            (_, method, arguments) -> answer(method, arguments));
        }
    }

    private static @Nullable Object answer(Method method, Object[] arguments) throws JposException {
        CALLS.add(method.getName());
        switch (method.getName()) {
            case "open" -> listener = Optional.of((EventCallbacks) arguments[1]);
            case "claim" -> {
                if (claimed) {
                    throw new JposException(JposConst.JPOS_E_TIMEOUT);
                }
            }
            case "readWeight" -> {
                if (trouble.isPresent()) {
                    throw trouble.get();
                }
                ((int[]) arguments[0])[0] = weight;
            }
            case "zeroScale" -> weight = 0;
            case "getScaleLiveWeight" -> {
                return weight;
            }
            case "getWeightUnit" -> {
                return unit;
            }
            case "getCapStatusUpdate" -> {
                return tells;
            }
            case "getCapZeroScale" -> {
                return true;
            }
            case "getDeviceServiceVersion" -> {
                return 1_015_000;
            }
            default -> {}
        }
        Class<?> type = method.getReturnType();
        return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
    }

    private static void tell(int status) {
        EventCallbacks told = listener.orElseThrow();
        told.fireStatusUpdateEvent(new StatusUpdateEvent(told.getEventSource(), status));
    }

    @BeforeEach
    void install() {
        CALLS.clear();
        tells = false;
        unit = ScaleConst.SCAL_WU_KILOGRAM;
        weight = 0;
        trouble = Optional.empty();
        claimed = false;
        SimpleEntry entry = new SimpleEntry();
        entry.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, NAME);
        entry.addProperty(JposEntry.SI_FACTORY_CLASS_PROP_NAME, Factory.class.getName());
        entry.addProperty(JposEntry.SERVICE_CLASS_PROP_NAME, "proxy");
        entry.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, "Scale");
        for (String of :
                List.of(
                        JposEntry.VENDOR_NAME_PROP_NAME,
                        JposEntry.VENDOR_URL_PROP_NAME,
                        JposEntry.PRODUCT_NAME_PROP_NAME,
                        JposEntry.PRODUCT_DESCRIPTION_PROP_NAME,
                        JposEntry.PRODUCT_URL_PROP_NAME)) {
            entry.addProperty(of, "test");
        }
        entry.addProperty(JposEntry.JPOS_VERSION_PROP_NAME, "1.15");
        JposServiceLoader.getManager().getEntryRegistry().addJposEntry(NAME, entry);
    }

    @AfterEach
    void remove() {
        scale.close();
        JposServiceLoader.getManager().getEntryRegistry().removeJposEntry(NAME);
    }

    @Test
    void asksForAStableWeight() {
        weight = 1_265;
        assertEquals(WeightReading.stable(1_265), scale.read());
        trouble = Optional.of(new JposException(JposConst.JPOS_E_TIMEOUT));
        assertEquals(State.MOVING, scale.read().state());
        trouble = extended(ScaleConst.JPOS_ESCAL_OVERWEIGHT);
        assertEquals(State.OVERLOAD, scale.read().state());
        trouble = extended(ScaleConst.JPOS_ESCAL_UNDER_ZERO);
        assertEquals(State.BELOW_ZERO, scale.read().state());
        trouble = Optional.empty();
        assertEquals(WeightReading.stable(1_265), scale.read());
        assertEquals(1, CALLS.stream().filter("open"::equals).count());
    }

    private static Optional<JposException> extended(int code) {
        return Optional.of(new JposException(JposConst.JPOS_E_EXTENDED, code));
    }

    @Test
    void listensToAServiceThatTells() {
        tells = true;
        scale.read();
        weight = 845;
        tell(ScaleConst.SCAL_SUE_WEIGHT_UNSTABLE);
        assertEquals(State.MOVING, scale.read().state());
        tell(ScaleConst.SCAL_SUE_STABLE_WEIGHT);
        assertEquals(WeightReading.stable(845), scale.read());
        tell(ScaleConst.SCAL_SUE_WEIGHT_OVERWEIGHT);
        assertEquals(State.OVERLOAD, scale.read().state());
        tell(ScaleConst.SCAL_SUE_WEIGHT_UNDER_ZERO);
        assertEquals(State.BELOW_ZERO, scale.read().state());
        tell(ScaleConst.SCAL_SUE_WEIGHT_ZERO);
        assertEquals(WeightReading.stable(0), scale.read());
    }

    @Test
    void gramsHaveThreeDecimalsToo() {
        unit = ScaleConst.SCAL_WU_GRAM;
        weight = 845_600;
        assertEquals(WeightReading.stable(846), scale.read());
    }

    @Test
    void poundsAreNotSoldBy() {
        unit = ScaleConst.SCAL_WU_POUND;
        weight = 1_000;
        assertEquals(State.GARBLED, scale.read().state());
    }

    @Test
    void isMadeZero() {
        weight = 30;
        assertTrue(scale.canZero());
        assertTrue(scale.zero());
        assertEquals(WeightReading.stable(0), scale.read());
    }

    /// A service that breaks is opened anew with the next reading.
    @Test
    void comesBack() {
        weight = 500;
        trouble = Optional.of(new JposException(JposConst.JPOS_E_OFFLINE));
        assertEquals(State.SILENT, scale.read().state());
        trouble = Optional.empty();
        assertEquals(WeightReading.stable(500), scale.read());
        assertEquals(2, CALLS.stream().filter("open"::equals).count());
    }

    /// One that another program has claimed does not move: it is away until it is given back.
    @Test
    void isAwayWhileAnotherProgramHasIt() {
        weight = 500;
        claimed = true;
        assertFalse(scale.canZero());
        assertEquals(State.SILENT, scale.read().state());
        assertEquals(State.SILENT, scale.read().state());
        assertEquals(
                CALLS.stream().filter("open"::equals).count(),
                CALLS.stream().filter("close"::equals).count());
        claimed = false;
        assertEquals(WeightReading.stable(500), scale.read());
    }

    @Test
    void aNameThatNobodyKnows() {
        try (JavaPosScale other = new JavaPosScale("NoSuchScale")) {
            assertEquals(State.SILENT, other.read().state());
            assertFalse(other.canZero());
        }
    }
}
