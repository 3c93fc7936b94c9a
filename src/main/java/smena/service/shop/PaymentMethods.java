package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.MethodCard;
import smena.domain.sale.PaymentMethod;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways to pay: added, renamed, put in order, archived. None is deleted, so that receipts and
/// reports of old keep what they were paid with.
public final class PaymentMethods {
    private static final int LONGEST_CODE = 24;

    /// What a change is journalled as: this and the code.
    static final String SETTING = "payment.";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public PaymentMethods(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// All of them in the shop's order, archived ones too.
    public List<MethodCard> all() {
        return database.read(tx -> tx.paymentMethods().cards());
    }

    /// Makes them as `wanted`, in this order; new ones have id 0 and get a code. Each change is an
    /// entry of its own. Needs [Right#EDIT_SETTINGS]. Refuses what no shop can have, and where they
    /// are no longer as they were `seen`.
    public List<MethodCard> change(Actor actor, List<MethodCard> seen, List<MethodCard> wanted) {
        List<MethodCard> all = MethodCard.checked(wanted);
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    List<MethodCard> before = tx.paymentMethods().cards();
                    if (!before.equals(seen) || !keepsThose(before, all)) {
                        throw new Refused(new Problem.MethodsChangedMeanwhile());
                    }
                    if (!before.equals(all)) {
                        put(tx, by, before, all);
                    }
                    return tx.paymentMethods().cards();
                });
    }

    private static boolean keepsThose(List<MethodCard> before, List<MethodCard> all) {
        return before.stream()
                        .allMatch(old -> all.stream().filter(c -> isSame(c, old)).count() == 1)
                && all.stream()
                        .filter(card -> card.method().id() != 0)
                        .allMatch(card -> before.stream().anyMatch(old -> isSame(card, old)));
    }

    private static boolean isSame(MethodCard one, MethodCard other) {
        return one.method().id() == other.method().id()
                && one.method().code().equals(other.method().code())
                && one.method().kind() == other.method().kind();
    }

    private void put(Transaction tx, Employee by, List<MethodCard> before, List<MethodCard> all) {
        SettingChanges changes = new SettingChanges(tx, journal, by);
        Set<String> codes =
                before.stream().map(old -> old.method().code()).collect(Collectors.toSet());
        codes.add(tx.paymentMethods().setOff().code());
        Places places = Places.of(tx.paymentMethods().places());
        for (int place = 0; place < all.size(); place++) {
            MethodCard card = all.get(place);
            if (card.method().id() == 0) {
                if (!MethodCard.ADDED.contains(card.method().kind())) {
                    throw new Refused(new Problem.BadSetting("payment.kind"));
                }
                MethodCard coded = card.coded(code(card.method(), codes));
                codes.add(coded.method().code());
                tx.paymentMethods().insert(coded.method(), places.at(place));
                changes.note(name(coded), "", told(coded, place + 1));
            } else {
                int old = indexIn(before, card);
                if (places.was(old) != places.at(place) || !before.get(old).equals(card)) {
                    tx.paymentMethods().change(card, places.at(place));
                    changes.note(name(card), told(before.get(old), old + 1), told(card, place + 1));
                }
            }
        }
    }

    private static int indexIn(List<MethodCard> before, MethodCard card) {
        return before.stream().map(one -> one.method().id()).toList().indexOf(card.method().id());
    }

    /// Where methods stand among all, of which some are not shown: each order takes the places that
    /// the one before had, unless two had the same.
    private record Places(List<Integer> stored, boolean apart) {
        static Places of(List<Integer> stored) {
            return new Places(stored, Set.copyOf(stored).size() == stored.size());
        }

        int was(int index) {
            return stored.get(index);
        }

        int at(int index) {
            if (!apart) {
                return index + 1;
            }
            int more = index - stored.size();
            return more < 0 ? stored.get(index) : stored.getLast() + 1 + more;
        }
    }

    private static String name(MethodCard card) {
        return SETTING + card.method().code();
    }

    private static String told(MethodCard card, int position) {
        PaymentMethod method = card.method();
        return String.join(
                "|",
                Integer.toString(position),
                method.kind().name(),
                method.name(),
                card.active() ? "active" : "archived");
    }

    /// The name in what is told of a method; a name may have such a line in it.
    static String nameIn(String told) {
        String from = told.substring(told.indexOf('|', told.indexOf('|') + 1) + 1);
        return from.substring(0, from.lastIndexOf('|'));
    }

    /// Letters and digits of the name; where it has none, or another has it, a number goes with it.
    private static String code(PaymentMethod method, Set<String> taken) {
        String plain = method.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String base = plain.replaceAll("^-+|-+$", "");
        if (base.isEmpty()) {
            base = method.kind().name().toLowerCase(Locale.ROOT);
        }
        base = base.substring(0, Math.min(base.length(), LONGEST_CODE));
        Set<String> all = new HashSet<>(taken);
        String code = base;
        for (int number = 2; all.contains(code); number++) {
            code = base + "-" + number;
        }
        return code;
    }
}
