package smena.ui.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.people.Role;
import smena.service.TestShop;
import smena.ui.kit.Overlay;
import smena.ui.shell.Session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// To whom the till goes back.
class OfficeVisitTest {
    @TempDir Path folder;
    private TestShop shop;
    private final Session session = new Session();
    private final List<String> went = new ArrayList<>();
    private OfficeVisit visit;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        visit =
                new OfficeVisit(
                        session,
                        shop.services().people(),
                        Overlay.atOnce(_ -> {}),
                        new OfficeVisit.Ways(
                                () -> went.add("till of " + name()),
                                () -> went.add("lock of " + name())));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theCashierGetsTheTillBack() {
        session.begin(shop.person(Role.CASHIER));
        visit.stepIn(shop.person(Role.MANAGER));
        assertEquals(shop.person(Role.MANAGER).name(), name());
        visit.leave();
        assertEquals(List.of("till of " + shop.person(Role.CASHIER).name()), went);
        visit.leave();
        assertEquals(2, went.size());
    }

    @Test
    void whoeverIsLoggedInJustGoesBack() {
        session.begin(shop.person(Role.MANAGER));
        visit.leave();
        assertEquals(List.of("till of " + shop.person(Role.MANAGER).name()), went);
    }

    @Test
    void aLockEndsTheVisitAndTheCashiersSession() {
        session.begin(shop.person(Role.CASHIER));
        visit.stepIn(shop.person(Role.MANAGER));
        visit.lock();
        assertEquals(List.of("lock of " + shop.person(Role.CASHIER).name()), went);
    }

    private String name() {
        return session.actor().employee().name();
    }
}
