package smena.domain.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class CustomerViewTest {
    private final TreeMap<String, Set<String>> told = new TreeMap<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    /// Whatever else the customer is to be told has to be written down here first: no debt, cost,
    /// stock, person or message for the cashier is in it.
    @Test
    void nothingElseReachesTheCustomer() {
        for (Class<?> view : CustomerView.class.getPermittedSubclasses()) {
            look(view);
        }
        look(PhonePayment.class);
        TreeMap<String, Set<String>> promised = new TreeMap<>();
        promised.put("Idle", Set.of());
        promised.put("Buying", Set.of("items", "newest", "saved", "returned", "due"));
        promised.put("Thanks", Set.of("number", "total", "paid", "saved", "change", "receipt"));
        promised.put("Paid", Set.of("method", "name", "amount"));
        promised.put(
                "ShownItem",
                Set.of("line", "name", "unit", "quantity", "price", "offered", "given", "total"));
        promised.put("PhonePayment", Set.of("code", "amount", "until", "state"));
        promised.put("Money", Set.of("minor"));
        promised.put("Quantity", Set.of("thousandths"));
        assertEquals(promised, told);
    }

    private void look(Type type) {
        switch (type) {
            case ParameterizedType list -> look(list.getActualTypeArguments()[0]);
            case Class<?> plain when plain.isRecord() && seen.add(plain) -> {
                Set<String> names = new TreeSet<>();
                told.put(plain.getSimpleName(), names);
                for (RecordComponent part : plain.getRecordComponents()) {
                    names.add(part.getName());
                    look(part.getGenericType());
                }
            }
            default -> {}
        }
    }
}
