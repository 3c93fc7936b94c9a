package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class GraphicsCardTest {
    private static final Optional<String> PROCESSOR = Optional.of("sw");
    private static final Optional<String> FIND_OUT = Optional.empty();

    @TempDir private Path devices;

    @Test
    void withoutACardTheProcessorDrawsAtOnce() throws IOException {
        assertEquals(PROCESSOR, GraphicsCard.order("Linux", devices));
        Files.createDirectory(devices.resolve("dri"));
        assertEquals(PROCESSOR, GraphicsCard.order("Linux", devices));
    }

    @Test
    void aCardIsLeftToJavaFx() throws IOException {
        Files.createDirectory(devices.resolve("dri"));
        Files.createFile(devices.resolve("dri/renderD128"));
        assertEquals(FIND_OUT, GraphicsCard.order("Linux", devices));
    }

    @Test
    void soIsACardWhoseDriverHasAPlaceOfItsOwn() throws IOException {
        Files.createFile(devices.resolve("nvidiactl"));
        assertEquals(FIND_OUT, GraphicsCard.order("Linux", devices));
    }

    @Test
    void otherSystemsKnowThemselves() {
        assertEquals(FIND_OUT, GraphicsCard.order("Windows 11", devices));
        assertEquals(FIND_OUT, GraphicsCard.order("Mac OS X", devices));
        assertEquals(FIND_OUT, GraphicsCard.order("Linux", devices.resolve("missing")));
    }
}
