package smena.ui.cash;

import org.jspecify.annotations.Nullable;

import smena.domain.shift.CashMovement;
import smena.ui.kit.Sign;

import java.util.List;
import java.util.Optional;

/// What may be done with the drawer besides selling.
public enum CashAct {
    PAY_IN(Sign.PLUS, CashMovement.Kind.PAY_IN, "change", "owner"),
    PAY_OUT(Sign.MINUS, CashMovement.Kind.PAY_OUT, "supplier", "expenses"),
    SAFE_DROP(Sign.LOCK, CashMovement.Kind.SAFE_DROP, "safe", "bank"),
    OPEN_DRAWER(Sign.DRAWER, null, "exchange", "look");

    private final Sign sign;
    private final Optional<CashMovement.Kind> kind;
    private final List<String> reasonKeys;

    CashAct(Sign sign, CashMovement.@Nullable Kind kind, String first, String second) {
        this.sign = sign;
        this.kind = Optional.ofNullable(kind);
        this.reasonKeys = List.of("cash.reason." + first, "cash.reason." + second);
    }

    Sign sign() {
        return sign;
    }

    /// Which way the cash goes; empty where only the drawer opens.
    public Optional<CashMovement.Kind> kind() {
        return kind;
    }

    List<String> reasonKeys() {
        return reasonKeys;
    }
}
