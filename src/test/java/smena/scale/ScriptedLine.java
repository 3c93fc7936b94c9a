package smena.scale;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A line whose other end says the next of these answers to each thing that is sent.
final class ScriptedLine implements ByteLine {
    private final Deque<byte[]> answers = new ArrayDeque<>();
    private final Deque<Integer> coming = new ArrayDeque<>();
    private final List<byte[]> sent = new ArrayList<>();

    static ScriptedLine answering(byte[]... answers) {
        ScriptedLine line = new ScriptedLine();
        line.answers.addAll(List.of(answers));
        return line;
    }

    List<byte[]> sent() {
        return sent;
    }

    @Override
    public void send(byte... bytes) {
        sent.add(bytes);
        if (!answers.isEmpty()) {
            for (byte next : answers.remove()) {
                coming.add(next & 0xFF);
            }
        }
    }

    @Override
    public int read(Duration limit) {
        return coming.isEmpty() ? SILENCE : coming.remove();
    }

    @Override
    public void clear() {
        coming.clear();
    }

    @Override
    public void close() {}
}
