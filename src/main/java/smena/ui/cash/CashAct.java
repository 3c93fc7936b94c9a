package smena.ui.cash;

import org.jspecify.annotations.Nullable;

import smena.domain.shift.CashMovement;
import smena.domain.shop.CashReasons;
import smena.ui.kit.Sign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What may be done with the drawer besides selling.
public enum CashAct {
    PAY_IN(Sign.PLUS, CashMovement.Kind.PAY_IN, "change", "owner"),
    PAY_OUT(
            Sign.MINUS,
            CashMovement.Kind.PAY_OUT,
            "supplier",
            "expenses",
            "transport",
            "household",
            "advance"),
    SAFE_DROP(Sign.LOCK, CashMovement.Kind.SAFE_DROP, "safe", "bank"),
    OPEN_DRAWER(Sign.DRAWER, null, "exchange", "look");

    private final Sign sign;
    private final Optional<CashMovement.Kind> kind;
    private final List<String> reasonKeys;

    CashAct(Sign sign, CashMovement.@Nullable Kind kind, String... reasons) {
        this.sign = sign;
        this.kind = Optional.ofNullable(kind);
        this.reasonKeys = Arrays.stream(reasons).map(name -> "cash.reason." + name).toList();
    }

    Sign sign() {
        return sign;
    }

    /// Which way the cash goes; empty where only the drawer opens.
    public Optional<CashMovement.Kind> kind() {
        return kind;
    }

    /// What its reasons are kept as.
    CashReasons.Act reasons() {
        return CashReasons.Act.valueOf(name());
    }

    /// The words of the usual reasons.
    public List<String> reasonKeys() {
        return reasonKeys;
    }
}
