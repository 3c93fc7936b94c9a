package smena.ui.office;

import javafx.beans.property.SimpleObjectProperty;

import smena.domain.people.Right;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeEntry.Group;
import smena.ui.office.OfficeEntry.Waiting;

import java.util.List;
import java.util.function.Function;

/// All twelve entries of the rail, with pages of a test's own.
final class TwelvePages {
    private TwelvePages() {}

    /// @param page makes the page of an entry's key
    static OfficeRegister of(Function<String, OfficePage> page) {
        return new OfficeRegister(
                List.of(
                        entry("today", Sign.TODAY, Group.DAY, Right.SEE_FIGURES, page),
                        entry("products", Sign.BOX, Group.GOODS, Right.EDIT_CATALOGUE, page),
                        entry("stock", Sign.STORE, Group.GOODS, Right.EDIT_CATALOGUE, page),
                        entry("supply", Sign.TRUCK, Group.GOODS, Right.EDIT_CATALOGUE, page),
                        entry("labels", Sign.LABEL, Group.GOODS, Right.EDIT_CATALOGUE, page)
                                .waiting(new SimpleObjectProperty<>(new Waiting(12, false))),
                        entry("customers", Sign.PEOPLE, Group.MONEY, Right.EDIT_SETTINGS, page)
                                .waiting(new SimpleObjectProperty<>(new Waiting(3, true))),
                        entry("sales", Sign.RECEIPT, Group.MONEY, Right.SEE_FIGURES, page),
                        entry("shifts", Sign.CLOCK, Group.MONEY, Right.SEE_FIGURES, page),
                        entry("reports", Sign.CHART, Group.MONEY, Right.SEE_FIGURES, page),
                        entry("people", Sign.BADGE, Group.SHOP, Right.EDIT_SETTINGS, page),
                        entry("control", Sign.SHIELD, Group.SHOP, Right.SEE_FIGURES, page),
                        entry("settings", Sign.SETTINGS, Group.SHOP, Right.EDIT_SETTINGS, page)));
    }

    private static OfficeEntry entry(
            String key, Sign sign, Group group, Right right, Function<String, OfficePage> page) {
        return OfficeEntry.page(key, sign, group, right, _ -> page.apply(key));
    }
}
