package smena.service.export;

import smena.files.OwnFiles;
import smena.service.audit.ExportIndex;
import smena.service.audit.FileHash;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A file of the export being written: counted and hashed on the way, synced on close.
final class ExportFile extends OutputStream {
    private final String name;
    private final FileChannel channel;
    private final MessageDigest digest = FileHash.digest();
    private final OutputStream out;
    private long size;

    ExportFile(Path folder, String name) throws IOException {
        this.name = name;
        this.channel = OwnFiles.create(folder.resolve(name));
        this.out =
                new DigestOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16),
                        digest);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        size += length;
    }

    /// Writes text in UTF-8.
    void text(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Its entry in the index, once it is closed.
    ExportIndex.Entry entry() {
        return new ExportIndex.Entry(name, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (channel) {
                out.flush();
                channel.force(true);
            }
        }
    }
}
