package smena.app;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.cli.Symptom;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.FileFacts;
import smena.files.OwnFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What somebody far away needs to find out why a till fails, in one file: which program runs on
/// which computer, what the doctor found, how large the files are, and of the logs what
/// [HarmlessLog] lets out. The database and the keys are not opened, so that it is made of a
/// damaged till too, and holds nothing of the shop's.
final class SupportFile {
    /// Beyond what the till's own logs grow to, nothing is read.
    private static final int LARGEST_LOG = 4 << 20;

    private static final int MOST_FILES = 100_000;
    private static final Pattern LOG = Pattern.compile("till\\.\\d\\.log(\\.\\d+)?");

    private final Path data;
    private final Clock clock;

    SupportFile(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /// Makes it. Refuses a file that is there, and one that cannot be written.
    ///
    /// @return how many bytes it has
    long write(Path file, List<Symptom> symptoms) {
        Path target = file.toAbsolutePath().normalize();
        if (OwnFiles.isThere(target)) {
            throw new Refused(new Problem.BackupExists(target.toString()));
        }
        try {
            byte[] packed = packed(symptoms);
            OwnFiles.write(target, packed);
            return packed.length;
        } catch (IOException e) {
            throw new Refused(
                    FileFacts.isFull(OwnFiles.folderOf(target))
                            ? new Problem.DiskFull()
                            : new Problem.FileNotWritten(target.toString()));
        }
    }

    /// The lines of the log that a code leads to; empty where there are none.
    String linesOf(String code) {
        return HarmlessLog.of(
                logs().stream().map(SupportFile::text).toList(),
                code.strip().toUpperCase(Locale.ROOT));
    }

    private byte[] packed(List<Symptom> symptoms) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "about.json", json(about()));
            put(zip, "doctor.json", json(symptoms.stream().map(SupportFile::row).toList()));
            put(zip, "files.json", json(files()));
            for (Path log : logs()) {
                put(zip, "logs/" + log.getFileName(), HarmlessLog.of(text(log)));
            }
        }
        return bytes.toByteArray();
    }

    private void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Map<String, Object> about() {
        Runtime computer = Runtime.getRuntime();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("made_at", ZonedDateTime.now(clock).toOffsetDateTime().toString());
        about.put("smena", Version.CURRENT);
        about.put("java", System.getProperty("java.vm.version", ""));
        about.put("java_by", System.getProperty("java.vendor", ""));
        about.put("system", System.getProperty("os.name", ""));
        about.put("system_version", System.getProperty("os.version", ""));
        about.put("machine", System.getProperty("os.arch", ""));
        about.put("processors", computer.availableProcessors());
        about.put("most_memory_mb", computer.maxMemory() >> 20);
        about.put("language", Locale.getDefault().toLanguageTag());
        about.put("zone", clock.getZone().getId());
        return about;
    }

    private static Map<String, Object> row(Symptom symptom) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subject", symptom.subject().name().toLowerCase(Locale.ROOT));
        row.put("state", symptom.state().name().toLowerCase(Locale.ROOT));
        row.put("fact", symptom.fact());
        return row;
    }

    /// Of the till's own names in the data folder: how many files, how many bytes. No other name is
    /// told.
    private Map<String, Object> files() {
        Map<String, Object> sizes = new TreeMap<>();
        for (String name : AppFolders.ownNames()) {
            Path path = data.resolve(name);
            if (OwnFiles.isFile(path) || OwnFiles.isFolder(path)) {
                sizes.put(name, size(path));
            }
        }
        return sizes;
    }

    private static Map<String, Object> size(Path path) {
        long bytes = 0;
        long count = 0;
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path file : inside.filter(OwnFiles::isFile).limit(MOST_FILES).toList()) {
                bytes += Files.size(file);
                count++;
            }
        } catch (IOException | UncheckedIOException e) {
            return Map.of("unreadable", true);
        }
        return new TreeMap<>(Map.of("files", count, "bytes", bytes));
    }

    /// The newest first; what is no log of the till's is left out.
    private List<Path> logs() {
        List<Path> logs = new ArrayList<>();
        Path folder = new AppFolders(data).logs();
        if (OwnFiles.isFolder(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(file -> LOG.matcher(name(file)).matches())
                        .filter(OwnFiles::isFile)
                        .forEach(logs::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        logs.sort(Comparator.comparing(SupportFile::name));
        return logs;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String text(Path log) {
        try {
            return new String(OwnFiles.readBytes(log, LARGEST_LOG), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String json(Object answer) throws IOException {
        return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(answer) + "\n";
    }
}
