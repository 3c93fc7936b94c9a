package smena.scale;

import smena.domain.shop.ScaleProtocol;
import smena.domain.shop.ScaleSetup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A scale on a real pseudo-terminal that answers as its protocol says, and does what real scales
/// do besides: it moves, is overloaded, falls silent, says nonsense, is unplugged.
public final class SimulatedScale implements AutoCloseable {
    /// What is the matter with it.
    public enum Mood {
        STABLE,
        MOVING,
        OVERLOAD,
        SILENT,
        GARBLED,
        /// Its answers end in the middle.
        CUT
    }

    private static final long A_MOMENT_NANOS = 1_000_000;

    private final ScaleProtocol protocol;
    private final Pty pty;
    private final Thread thread;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean plugged = true;
    private volatile long grams;
    private volatile long zeroAt;
    private volatile Mood mood = Mood.STABLE;

    private SimulatedScale(ScaleProtocol protocol) {
        this.protocol = protocol;
        pty = Pty.open();
        thread = Thread.ofPlatform().daemon().name("simulated scale").start(this::serve);
    }

    /// A scale of this kind, with nothing on it.
    public static SimulatedScale of(ScaleProtocol protocol) {
        return new SimulatedScale(protocol);
    }

    /// How the till reaches it.
    public ScaleSetup setup() {
        return ScaleSetup.usual(protocol, pty.path());
    }

    /// Puts so much on it.
    public SimulatedScale put(long weight) {
        grams = weight;
        return this;
    }

    /// From now on it is in this mood.
    public SimulatedScale mood(Mood now) {
        mood = now;
        return this;
    }

    /// How often it was asked for its weight.
    public int questions() {
        return questions.get();
    }

    /// Pulls the plug.
    public void unplug() {
        if (plugged) {
            plugged = false;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pty.close();
        }
    }

    @Override
    public void close() {
        unplug();
    }

    private void serve() {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        while (plugged) {
            byte[] come = pty.read();
            if (come.length == 0) {
                LockSupport.parkNanos(A_MOMENT_NANOS);
            }
            for (byte next : come) {
                asked.write(next);
                if (take(asked.toByteArray())) {
                    asked.reset();
                }
            }
        }
    }

    /// Answers a whole question; false where more of it is still to come.
    private boolean take(byte[] question) {
        if (protocol == ScaleProtocol.MASSA_K_100) {
            int whole = question.length < 5 ? 8 : 7 + question[3];
            if (question.length < whole) {
                return false;
            }
            massa(question[5] & 0xFF);
            return true;
        }
        int last = question[question.length - 1] & 0x7F;
        if (protocol == ScaleProtocol.CAS) {
            cas(last);
        } else {
            toledo(last);
        }
        return true;
    }

    private long shown() {
        return grams - zeroAt;
    }

    private void toledo(int command) {
        if (command == 'Z') {
            zeroAt = grams;
            answer(text("\u0002?" + (char) 0x50 + "\r"));
        } else if (command == 'W') {
            questions.incrementAndGet();
            answer(
                    switch (mood) {
                        case MOVING -> text("\u0002?A\r");
                        case OVERLOAD -> text("\u0002?B\r");
                        case GARBLED -> text("\u0002#!x\r");
                        default ->
                                shown() < 0
                                        ? text("\u0002?D\r")
                                        : text("\u0002" + kilograms("%06.3f") + "\r");
                    });
        }
    }

    private void cas(int command) {
        if (command == 0x05) {
            answer((byte) 0x06);
        } else if (command == 0x11) {
            questions.incrementAndGet();
            String state = mood == Mood.MOVING ? "U" : mood == Mood.STABLE ? "S" : "F";
            String data = state + (shown() < 0 ? "-" : " ") + kilograms("%6.3f") + "kg";
            int check = mood == Mood.GARBLED ? 1 : 0;
            for (char letter : data.toCharArray()) {
                check ^= letter;
            }
            answer(text("\u0001\u0002" + data + (char) check + "\u0003\u0004"));
        }
    }

    private void massa(int command) {
        if (command == 0x72) {
            zeroAt = grams;
            answer(MassaK100.message((byte) 0x27));
            return;
        }
        questions.incrementAndGet();
        if (mood == Mood.OVERLOAD) {
            answer(MassaK100.message((byte) 0x28, (byte) 0x08));
            return;
        }
        byte stands = (byte) (mood == Mood.MOVING ? 0 : 1);
        ByteBuffer body = ByteBuffer.allocate(13).order(ByteOrder.LITTLE_ENDIAN);
        body.put((byte) 0x24).putInt((int) shown()).put((byte) 1).put(stands);
        byte[] message = MassaK100.message(body.array());
        if (mood == Mood.GARBLED) {
            message[8] ^= 0x40;
        }
        answer(message);
    }

    private String kilograms(String format) {
        return String.format(Locale.ROOT, format, Math.abs(shown()) / 1000.0);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void answer(byte... bytes) {
        if (mood == Mood.CUT) {
            pty.write(java.util.Arrays.copyOf(bytes, Math.max(1, bytes.length - 2)));
        } else if (mood != Mood.SILENT) {
            pty.write(bytes);
        }
    }
}
