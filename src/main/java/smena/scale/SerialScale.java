package smena.scale;

import org.jspecify.annotations.Nullable;

import smena.domain.shop.ScaleProtocol;
import smena.scale.Answer.NoAnswer;
import smena.service.ports.Scale;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// A scale at the end of a line. The line is opened when it is first read, and anew after it was
/// lost.
public final class SerialScale implements Scale {
    private static final Logger LOG = System.getLogger(SerialScale.class.getName());

    private final Dialogue dialogue;
    private final ByteLine.Opener opener;
    private @Nullable ByteLine line;
    private boolean lost;

    private SerialScale(Dialogue dialogue, ByteLine.Opener opener) {
        this.dialogue = dialogue;
        this.opener = opener;
    }

    /// The scale that speaks `protocol`, over the line that `opener` opens.
    public static Scale of(ScaleProtocol protocol, ByteLine.Opener opener) {
        Dialogue dialogue =
                switch (protocol) {
                    case TOLEDO_8217 -> new Toledo8217();
                    case CAS -> new CasDialogue();
                    case MASSA_K_100 -> new MassaK100();
                    case JAVAPOS -> throw new IllegalArgumentException("no line: " + protocol);
                };
        return new SerialScale(dialogue, opener);
    }

    @Override
    public WeightReading read() {
        try {
            return dialogue.weigh(opened());
        } catch (NoAnswer e) {
            return WeightReading.of(e.begun() ? State.GARBLED : State.SILENT);
        } catch (IOException e) {
            lose(e);
            return WeightReading.of(State.SILENT);
        }
    }

    @Override
    public boolean canZero() {
        return dialogue.canZero();
    }

    @Override
    public boolean zero() {
        try {
            return dialogue.canZero() && dialogue.zero(opened());
        } catch (NoAnswer e) {
            return false;
        } catch (IOException e) {
            lose(e);
            return false;
        }
    }

    private ByteLine opened() throws IOException {
        ByteLine open = line;
        if (open == null) {
            open = opener.open();
            line = open;
            lost = false;
        }
        return open;
    }

    /// The log says it once, not with each of the attempts that follow.
    private void lose(IOException why) {
        if (!lost) {
            lost = true;
            LOG.log(Level.INFO, "The scale is gone: {0}", why.getMessage());
        }
        close();
    }

    @Override
    public void close() {
        ByteLine open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }
}
