package smena.crash;

import smena.crash.agent.Agent;
import smena.crash.agent.Stop;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// The agent's classes as the virtual machine wants them: a jar with a manifest.
final class AgentJar {
    private AgentJar() {}

    /// Makes it in `folder`.
    static Path in(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(new Attributes.Name("Premain-Class"), Agent.class.getName());
        Path jar = folder.resolve("agent.jar");
        Path classes = classes();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            Path ours = classes.resolve(Agent.class.getPackageName().replace('.', '/'));
            for (Path type : Folders.files(ours)) {
                out.putNextEntry(
                        new JarEntry(
                                classes.relativize(type)
                                        .toString()
                                        .replace(File.separatorChar, '/')));
                Files.copy(type, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private static Path classes() throws IOException {
        try {
            return Path.of(Stop.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
