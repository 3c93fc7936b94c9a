package smena.service;

import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.service.ports.Typesetter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// The papers of a newer till, which lays reports out in another way.
public final class NewerLayout {
    /// What stands on each of its reports.
    public static final String WORDS = "BOSHQACHA HISOBOT";

    private NewerLayout() {}

    /// The same papers but for reports.
    public static Typesetter of(Typesetter papers) {
        return (Typesetter)
                Proxy.newProxyInstance(
                        NewerLayout.class.getClassLoader(),
                        new Class<?>[] {Typesetter.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("report")) {
                                return StoredForm.write(ReceiptDocument.write().text(WORDS).done());
                            }
                            try {
                                return method.invoke(papers, arguments);
                            } catch (InvocationTargetException refused) {
                                throw refused.getCause();
                            }
                        });
    }
}
