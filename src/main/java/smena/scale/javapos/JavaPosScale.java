package smena.scale.javapos;

import jpos.JposConst;
import jpos.JposException;
import jpos.ScaleConst;

import org.jspecify.annotations.Nullable;

import smena.service.ports.Scale;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;

/// A scale with a JavaPOS service of its maker. A service that tells by itself how the weight
/// stands is listened to; another is asked for a stable weight, which it may not have yet. Weights
/// have three decimals of the scale's unit. Source: UnifiedPOS, chapter Scale.
public final class JavaPosScale implements Scale {
    private static final Logger LOG = System.getLogger(JavaPosScale.class.getName());
    private static final int CLAIM_MILLIS = 1_000;
    private static final int READ_MILLIS = 300;
    private static final int NOTHING_YET = 0;
    private static final long A_GRAM = 1_000;

    private final String name;
    private jpos.@Nullable Scale device;
    private boolean tells;
    private boolean inGrams;
    private boolean logged;
    private volatile int told = NOTHING_YET;

    /// @param name as in `jpos.xml`
    public JavaPosScale(String name) {
        this.name = name;
    }

    @Override
    public WeightReading read() {
        jpos.Scale open;
        try {
            open = opened();
        } catch (JposException e) {
            return lost(e);
        }
        try {
            WeightReading live = tells ? asTold(open) : WeightReading.of(State.SILENT);
            WeightReading now = live.state() == State.SILENT ? asked(open) : live;
            logged = false;
            return now;
        } catch (JposException e) {
            return troubled(e);
        }
    }

    /// One that opens only halfway, as where another program has claimed it, is not kept.
    private jpos.Scale opened() throws JposException {
        jpos.Scale open = device;
        if (open == null) {
            open = new jpos.Scale();
            boolean ready = false;
            try {
                begin(open);
                ready = true;
            } finally {
                if (!ready) {
                    close(open);
                }
            }
            device = open;
        }
        return open;
    }

    private void begin(jpos.Scale open) throws JposException {
        told = NOTHING_YET;
        open.addStatusUpdateListener(event -> told = event.getStatus());
        open.open(name);
        open.claim(CLAIM_MILLIS);
        tells = open.getCapStatusUpdate();
        if (tells) {
            open.setStatusNotify(ScaleConst.SCAL_SN_ENABLED);
        }
        open.setAsyncMode(false);
        open.setDeviceEnabled(true);
        inGrams = inGrams(open.getWeightUnit());
    }

    private static boolean inGrams(int unit) throws JposException {
        return switch (unit) {
            case ScaleConst.SCAL_WU_GRAM -> true;
            case ScaleConst.SCAL_WU_KILOGRAM -> false;
            default -> throw new JposException(JposConst.JPOS_E_ILLEGAL, "weighs in unit " + unit);
        };
    }

    private WeightReading asTold(jpos.Scale open) throws JposException {
        return switch (told) {
            case ScaleConst.SCAL_SUE_STABLE_WEIGHT, ScaleConst.SCAL_SUE_WEIGHT_UNDERWEIGHT ->
                    WeightReading.signed(true, grams(open.getScaleLiveWeight()), false);
            case ScaleConst.SCAL_SUE_WEIGHT_UNSTABLE -> WeightReading.of(State.MOVING);
            case ScaleConst.SCAL_SUE_WEIGHT_ZERO -> WeightReading.stable(0);
            case ScaleConst.SCAL_SUE_WEIGHT_OVERWEIGHT -> WeightReading.of(State.OVERLOAD);
            case ScaleConst.SCAL_SUE_WEIGHT_UNDER_ZERO -> WeightReading.of(State.BELOW_ZERO);
            default -> WeightReading.of(State.SILENT);
        };
    }

    private WeightReading asked(jpos.Scale open) throws JposException {
        int[] weight = new int[1];
        open.readWeight(weight, READ_MILLIS);
        return WeightReading.signed(true, grams(weight[0]), false);
    }

    private long grams(int weight) {
        return inGrams ? Math.floorDiv(weight + A_GRAM / 2, A_GRAM) : weight;
    }

    private WeightReading troubled(JposException e) {
        int code = e.getErrorCode();
        if (code == JposConst.JPOS_E_TIMEOUT) {
            return WeightReading.of(State.MOVING);
        }
        if (code == JposConst.JPOS_E_EXTENDED) {
            return extended(e.getErrorCodeExtended());
        }
        return lost(e);
    }

    /// The log says it once, not with each of the attempts that follow.
    private WeightReading lost(JposException e) {
        if (!logged) {
            logged = true;
            LOG.log(Level.INFO, "JavaPOS scale {0}: {1}", name, e.getMessage());
        }
        close();
        boolean illegal = e.getErrorCode() == JposConst.JPOS_E_ILLEGAL;
        return WeightReading.of(illegal ? State.GARBLED : State.SILENT);
    }

    private static WeightReading extended(int code) {
        return switch (code) {
            case ScaleConst.JPOS_ESCAL_OVERWEIGHT -> WeightReading.of(State.OVERLOAD);
            case ScaleConst.JPOS_ESCAL_UNDER_ZERO -> WeightReading.of(State.BELOW_ZERO);
            case ScaleConst.JPOS_ESCAL_UNDERWEIGHT ->
                    new WeightReading(State.STABLE, OptionalLong.of(0), false);
            default -> WeightReading.of(State.GARBLED);
        };
    }

    @Override
    public boolean canZero() {
        try {
            return opened().getCapZeroScale();
        } catch (JposException e) {
            return false;
        }
    }

    @Override
    public boolean zero() {
        try {
            jpos.Scale open = opened();
            if (!open.getCapZeroScale()) {
                return false;
            }
            open.zeroScale();
            return true;
        } catch (JposException e) {
            return false;
        }
    }

    @Override
    public void close() {
        jpos.Scale open = device;
        device = null;
        if (open != null) {
            close(open);
        }
    }

    private void close(jpos.Scale open) {
        try {
            open.close();
        } catch (JposException e) {
            LOG.log(Level.DEBUG, "JavaPOS scale {0} did not close", name);
        }
    }
}
