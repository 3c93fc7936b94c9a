package smena.ui.sale;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Two short low tones: the code is unknown. A computer without sound stays silent.
public final class Beep implements Runnable {
    private static final Logger LOG = System.getLogger("smena.sound");
    private static final int RATE = 22_050;
    private static final int TONE_HERTZ = 330;
    private static final int TONE = RATE / 9;
    private static final int LOUDNESS = 90;

    @Override
    public void run() {
        Thread.ofPlatform().daemon().name("beep").start(Beep::sound);
    }

    private static void sound() {
        AudioFormat format = new AudioFormat(RATE, Byte.SIZE, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            byte[] tones = tones();
            line.write(tones, 0, tones.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException noSound) {
            LOG.log(Level.DEBUG, "no sound", noSound);
        }
    }

    /// A tone, a silence half as long, the tone again.
    private static byte[] tones() {
        byte[] samples = new byte[TONE * 5 / 2];
        for (int i = 0; i < TONE; i++) {
            byte sample = (byte) (LOUDNESS * Math.sin(2 * Math.PI * TONE_HERTZ * i / RATE));
            samples[i] = sample;
            samples[samples.length - TONE + i] = sample;
        }
        return samples;
    }
}
