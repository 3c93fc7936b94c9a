package smena.service.backup;

import smena.ShortLived;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Another process that has a database open as SQLite does, and holds no lock of a till.
final class OpenDatabase implements AutoCloseable {
    private final Process process;

    private OpenDatabase(Process process) {
        this.process = process;
    }

    static OpenDatabase in(Path file) throws IOException {
        List<String> command = ShortLived.java();
        command.addAll(List.of(OpenDatabase.class.getName(), file.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader said = process.inputReader();
        if (!"open".equals(said.readLine())) {
            throw new IOException("the other process could not open it");
        }
        return new OpenDatabase(process);
    }

    public static void main(String[] args) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from journal").close();
            System.out.println("open");
            System.in.read();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
    }
}
