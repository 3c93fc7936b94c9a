package smena.printing.javapos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jpos.JposConst;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.config.JposEntryRegistry;
import jpos.config.simple.SimpleEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.loader.JposServiceLoader;
import jpos.services.LineDisplayService115;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import smena.service.ports.LineDisplay.Lines;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A vendor's service, made of a proxy that notes each call and fails as told.
class JavaPosLineDisplayTest {
    private static final String NAME = "SmenaTestDisplay";
    private static final List<String> CALLS = new ArrayList<>();
    private static boolean failing;

    @BeforeEach
    void register() {
        CALLS.clear();
        failing = false;
        JposEntry entry = new SimpleEntry();
        entry.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, NAME);
        entry.addProperty(JposEntry.SI_FACTORY_CLASS_PROP_NAME, Factory.class.getName());
        entry.addProperty(JposEntry.SERVICE_CLASS_PROP_NAME, Factory.class.getName());
        entry.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, "LineDisplay");
        entry.addProperty(JposEntry.JPOS_VERSION_PROP_NAME, "1.15");
        entry.addProperty(JposEntry.VENDOR_NAME_PROP_NAME, "test");
        entry.addProperty(JposEntry.VENDOR_URL_PROP_NAME, "test");
        entry.addProperty(JposEntry.PRODUCT_NAME_PROP_NAME, "test");
        entry.addProperty(JposEntry.PRODUCT_DESCRIPTION_PROP_NAME, "test");
        entry.addProperty(JposEntry.PRODUCT_URL_PROP_NAME, "test");
        registry().addJposEntry(NAME, entry);
    }

    @AfterEach
    void forget() {
        registry().removeJposEntry(NAME);
    }

    @Test
    void writesBothLinesAndOpensAnewAfterAFailure() throws Exception {
        try (JavaPosLineDisplay display = new JavaPosLineDisplay(NAME)) {
            display.show(new Lines("Choy", "Jami          85 700"));
            assertTrue(CALLS.containsAll(List.of("claim[1500]", "setDeviceEnabled[true]")));
            assertEquals(
                    List.of(
                            "displayTextAt[0, 0, Choy                , 0]",
                            "displayTextAt[1, 0, Jami          85 700, 0]"),
                    CALLS.subList(CALLS.size() - 2, CALLS.size()));
            failing = true;
            assertThrows(IOException.class, () -> display.show(new Lines("", "")));
            failing = false;
            CALLS.clear();
            display.show(new Lines("again", ""));
            assertTrue(CALLS.contains("claim[1500]"));
        }
    }

    @Test
    void aNameThatNobodyKnowsIsSaid() {
        try (JavaPosLineDisplay display = new JavaPosLineDisplay("nobody")) {
            assertThrows(IOException.class, () -> display.show(new Lines("", "")));
        }
    }

    private static JposEntryRegistry registry() {
        return JposServiceLoader.getManager().getEntryRegistry();
    }

    /// Made by JavaPOS.
    public static final class Factory implements JposServiceInstanceFactory {
        @Override
        public JposServiceInstance createInstance(String name, JposEntry entry) {
            return (JposServiceInstance)
                    Proxy.newProxyInstance(
                            Factory.class.getClassLoader(),
                            new Class<?>[] {LineDisplayService115.class, JposServiceInstance.class},
                            (_, method, arguments) -> answer(method, arguments));
        }

        private static @Nullable Object answer(Method method, Object @Nullable [] arguments)
                throws JposException {
            if (failing && method.getName().equals("displayTextAt")) {
                throw new JposException(JposConst.JPOS_E_FAILURE, "told to fail");
            }
            CALLS.add(method.getName() + (arguments == null ? "" : Arrays.toString(arguments)));
            Class<?> type = method.getReturnType();
            if (type == int.class) {
                return method.getName().equals("getDeviceServiceVersion") ? 1_015_000 : 0;
            }
            return type == boolean.class ? (Object) false : type == String.class ? "" : null;
        }
    }
}
