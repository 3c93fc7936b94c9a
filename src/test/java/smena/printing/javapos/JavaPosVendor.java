package smena.printing.javapos;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.config.JposEntry;
import jpos.config.JposEntryRegistry;
import jpos.config.simple.SimpleEntry;
import jpos.events.StatusUpdateEvent;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.loader.JposServiceLoader;
import jpos.services.CashDrawerService115;
import jpos.services.EventCallbacks;
import jpos.services.POSPrinterService115;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The services that a vendor would bring, made of proxies: they note each call and fail, hang or
/// speak as told.
public final class JavaPosVendor {
    private static final Map<String, JavaPosVendor> BY_NAME = new ConcurrentHashMap<>();
    private static final int VERSION = 1_015_000;

    private final List<String> names;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Object> properties = new ConcurrentHashMap<>();
    private volatile Optional<String> failing = Optional.empty();
    private volatile JposException failure = new JposException(JposConst.JPOS_E_FAILURE);
    private volatile Optional<Error> error = Optional.empty();
    private volatile Optional<Integer> event = Optional.empty();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Optional<EventCallbacks> listener = Optional.empty();

    private JavaPosVendor(String... names) {
        this.names = List.of(names);
        properties.put("CapTransaction", true);
        properties.put("CapRecBarCode", true);
        properties.put("CapRecBitmap", true);
        properties.put("CapRecPapercut", true);
        properties.put("CapCoverSensor", true);
        properties.put("CapRecEmptySensor", true);
        properties.put("CapRecNearEndSensor", true);
        properties.put("CharacterSetList", "437,852,866,998");
        properties.put("RecLineCharsList", "42,56");
    }

    static JavaPosVendor install(String printer, String drawer) {
        JavaPosVendor vendor = new JavaPosVendor(printer, drawer);
        JposEntryRegistry registry = JposServiceLoader.getManager().getEntryRegistry();
        for (String name : vendor.names) {
            SimpleEntry entry = new SimpleEntry();
            entry.addProperty(JposEntry.LOGICAL_NAME_PROP_NAME, name);
            entry.addProperty(JposEntry.SI_FACTORY_CLASS_PROP_NAME, Factory.class.getName());
            entry.addProperty(JposEntry.SERVICE_CLASS_PROP_NAME, "proxy");
            entry.addProperty(JposEntry.DEVICE_CATEGORY_PROP_NAME, "POSPrinter");
            entry.addProperty(JposEntry.VENDOR_NAME_PROP_NAME, "test");
            entry.addProperty(JposEntry.VENDOR_URL_PROP_NAME, "test");
            entry.addProperty(JposEntry.JPOS_VERSION_PROP_NAME, "1.15");
            entry.addProperty(JposEntry.PRODUCT_NAME_PROP_NAME, "test");
            entry.addProperty(JposEntry.PRODUCT_DESCRIPTION_PROP_NAME, "test");
            entry.addProperty(JposEntry.PRODUCT_URL_PROP_NAME, "test");
            registry.addJposEntry(name, entry);
            BY_NAME.put(name, vendor);
        }
        return vendor;
    }

    void remove() {
        names.forEach(JposServiceLoader.getManager().getEntryRegistry()::removeJposEntry);
        gate.countDown();
    }

    List<String> calls() {
        return calls;
    }

    void set(String property, Object value) {
        properties.put(property, value);
    }

    /// Calls that begin so fail.
    void fail(String call, JposException with) {
        failure = with;
        failing = Optional.of(call);
    }

    void fail(String call, int extended) {
        fail(call, new JposException(JposConst.JPOS_E_EXTENDED, extended));
    }

    /// Calls that begin so end with this error.
    void breakAt(String call, Error with) {
        error = Optional.of(with);
        failing = Optional.of(call);
    }

    void heal() {
        error = Optional.empty();
        failing = Optional.empty();
    }

    /// Tells this status while it prints letters.
    void onText(int status) {
        event = Optional.of(status);
    }

    /// Nothing is printed before [#goOn].
    void hang() {
        gate = new CountDownLatch(1);
    }

    void goOn() {
        gate.countDown();
    }

    void await(String call) throws InterruptedException {
        for (int i = 0; i < 2000 && !calls.contains(call); i++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void note(String call) throws JposException {
        calls.add(call);
        if (failing.isPresent() && call.startsWith(failing.get())) {
            if (error.isPresent()) {
                throw error.get();
            }
            throw failure;
        }
    }

    private @Nullable Object answer(Method method, Object[] arguments) throws Exception {
        String name = method.getName();
        switch (name) {
            case "open" -> {
                listener = Optional.of((EventCallbacks) arguments[1]);
                note("open " + arguments[0]);
            }
            case "claim", "release", "close", "openDrawer" -> note(name);
            case "setDeviceEnabled" -> note("enabled " + arguments[0]);
            case "setCharacterSet" -> note("characterSet " + arguments[0]);
            case "transactionPrint" -> note("transaction " + arguments[1]);
            case "printNormal" -> text((String) arguments[1]);
            case "printMemoryBitmap" -> note("bitmap " + picture(arguments));
            case "printBarCode" -> note("code " + arguments[2] + " " + arguments[1]);
            case "getDeviceServiceVersion" -> {
                return VERSION;
            }
            default -> {}
        }
        return property(name, method.getReturnType());
    }

    private void text(String data) throws Exception {
        gate.await();
        note("text " + data);
        event.ifPresent(
                status ->
                        listener.orElseThrow()
                                .fireStatusUpdateEvent(
                                        new StatusUpdateEvent(
                                                listener.orElseThrow().getEventSource(), status)));
    }

    private static String picture(Object[] arguments) throws java.io.IOException {
        var image =
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream((byte[]) arguments[1]));
        boolean left = arguments[4].equals(POSPrinterConst.PTR_BM_LEFT);
        return image.getWidth() + "x" + image.getHeight() + (left ? " left" : " centre");
    }

    private @Nullable Object property(String name, Class<?> type) {
        Object value = name.startsWith("get") ? properties.get(name.substring(3)) : null;
        if (value != null) {
            return value;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == String.class ? "" : null;
    }

    /// Makes the services, as a vendor's factory does.
    public static final class Factory implements JposServiceInstanceFactory {
        @Override
        public JposServiceInstance createInstance(String name, JposEntry entry) {
            JavaPosVendor vendor = Objects.requireNonNull(BY_NAME.get(name));
            InvocationHandler handler = (_, method, arguments) -> vendor.answer(method, arguments);
            Class<?> service =
                    name.startsWith("Drawer")
                            ? CashDrawerService115.class
                            : POSPrinterService115.class;
            return (JposServiceInstance)
                    Proxy.newProxyInstance(
                            JavaPosVendor.class.getClassLoader(),
                            new Class<?>[] {service, JposServiceInstance.class},
                            handler);
        }
    }
}
