package smena.service.imports;

import org.jspecify.annotations.Nullable;

import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The texts of a workbook that its cells refer to by their index. Those of a large workbook lie in
/// a temporary file, of which memory holds no more than where each of them ends.
final class SharedTexts implements AutoCloseable {
    /// So many characters stay in memory.
    static final int MOST_IN_MEMORY = 8 << 20;

    private static final long LARGEST_FILE = Integer.MAX_VALUE;

    private final int mostInMemory;
    private final List<String> few = new ArrayList<>();
    private long letters;
    private int[] ends = {};
    private int count;
    private long written;
    private @Nullable Path folder;
    private @Nullable FileChannel channel;
    private @Nullable OutputStream out;
    private @Nullable Arena arena;
    private @Nullable MemorySegment many;

    SharedTexts() {
        this(MOST_IN_MEMORY);
    }

    /// @param mostInMemory how many characters stay in memory
    SharedTexts(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    /// Adds the next one; none may be added once the first was asked for.
    void add(String text) throws IOException {
        letters += text.length();
        if (out == null && letters <= mostInMemory) {
            few.add(text);
            return;
        }
        if (out == null) {
            begin();
        }
        write(text);
    }

    /// How many there are.
    int size() {
        return folder == null ? few.size() : count;
    }

    /// The one at an index from 0.
    String get(int index) throws IOException {
        if (folder == null) {
            return few.get(index);
        }
        MemorySegment texts = many == null ? map() : many;
        int from = index == 0 ? 0 : ends[index - 1];
        byte[] bytes = new byte[ends[index] - from];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void begin() throws IOException {
        Path made = OwnFiles.temporaryFolder("smena-texts");
        folder = made;
        FileChannel opened = OwnFiles.open(file(made));
        channel = opened;
        out = new BufferedOutputStream(Channels.newOutputStream(opened), 1 << 16);
        for (String text : few) {
            write(text);
        }
        few.clear();
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        written += bytes.length;
        if (written > LARGEST_FILE) {
            throw new CountedStream.TooLarge();
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, Math.max(1024, ends.length + ends.length / 2));
        }
        ends[count++] = (int) written;
        if (out != null) {
            out.write(bytes);
        }
    }

    private MemorySegment map() throws IOException {
        FileChannel opened = channel;
        if (opened == null || out == null) {
            throw new IOException("no texts");
        }
        out.flush();
        Arena shared = Arena.ofShared();
        arena = shared;
        MemorySegment mapped = opened.map(FileChannel.MapMode.READ_ONLY, 0, opened.size(), shared);
        many = mapped;
        return mapped;
    }

    private static Path file(Path folder) {
        return folder.resolve("texts");
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (arena != null) {
            arena.close();
            arena = null;
            many = null;
        }
        if (folder != null) {
            OwnFolder.removeAll(folder);
        }
    }
}
