package smena.domain.people;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a person is trusted with: for each [Right] how far they go. A shop changes the table of the
/// roles every till has, and adds roles of its own; so a role is what the table says when it is
/// read, and equal only to one that says the same. Whose role it is tells [#code].
///
/// @param code what it is known by: one of [#DEFAULTS], or of the shop's own
/// @param title what the shop calls a role of its own; empty for those of every till
/// @param table what it says about each right
public record Role(String code, String title, Map<Right, Grant> table) {
    /// Sells, parks and prints again.
    public static final Role CASHIER = new Role("CASHIER", "", DefaultRights.cashier());

    /// Also takes lines back, gives discounts, moves cash.
    public static final Role SENIOR = new Role("SENIOR", "", DefaultRights.senior());

    /// Opens and closes, answers for the day.
    public static final Role MANAGER = new Role("MANAGER", "", DefaultRights.manager());

    /// Those every till has, as they are where nobody changed their table.
    public static final List<Role> DEFAULTS = List.of(CASHIER, SENIOR, MANAGER);

    private static final int LONG_PIN = 6;

    public Role {
        EnumMap<Right, Grant> whole = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            Grant grant = Objects.requireNonNull(table.get(right), right.name());
            if (!right.limit().fits(grant.limit())) {
                throw new IllegalArgumentException(right + " has no such limit");
            }
            whole.put(right, grant);
        }
        table = Collections.unmodifiableMap(whole);
    }

    /// Whose role a document of the past names: those of every till as they are by default, any
    /// other may do nothing. Nobody acts by what this says.
    public static Role named(String code) {
        return DEFAULTS.stream()
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseGet(() -> new Role(code, "", nothing()));
    }

    private static Map<Right, Grant> nothing() {
        Map<Right, Grant> none = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            none.put(right, Grant.DENIED);
        }
        return none;
    }

    /// Whether it is the same role, whatever its table said when.
    public boolean is(Role other) {
        return code.equals(other.code);
    }

    /// What it says about a right.
    public Grant grant(Right right) {
        return Objects.requireNonNull(table.get(right));
    }

    /// How far somebody of this role goes.
    public Permission permission(Right right) {
        return grant(right).permission();
    }

    /// Whether somebody of this role may do it without asking, at least up to the [#limit].
    public boolean may(Right right) {
        return permission(right) == Permission.ALLOWED;
    }

    /// The same for an act of this amount, where the limit of its right is an amount.
    public boolean may(Approval.Ask ask) {
        Right right = ask.right();
        return may(right) && (!right.limit().isMoney() || limit(right).allows(ask.amount()));
    }

    /// Whether somebody of this role can approve such an act: they may do it, and what is asked
    /// beside it for the same amount.
    public boolean mayApprove(Approval.Ask ask) {
        return may(ask)
                && ask.right()
                        .beside()
                        .map(right -> new Approval.Ask(right, ask.subject(), ask.amount()))
                        .filter(beside -> !may(beside))
                        .isEmpty();
    }

    /// Up to where somebody of this role does it without asking.
    public Limit limit(Right right) {
        return grant(right).limit();
    }

    /// Whether whoever has it answers for the till: it is the manager's of every till, or may
    /// change people and settings.
    public boolean isManager() {
        return is(MANAGER) || may(Right.EDIT_SETTINGS);
    }

    /// The fewest digits a PIN of this role has. Whoever may change people and settings can take
    /// over the shop.
    public int shortestPin() {
        return isManager() ? LONG_PIN : Pin.SHORTEST;
    }

    @Override
    public String toString() {
        return code;
    }
}
