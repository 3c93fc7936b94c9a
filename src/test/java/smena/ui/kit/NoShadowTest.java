package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Nothing is blurred: without a graphics card the processor would pay for it with every key.
class NoShadowTest {
    @Test
    void nothingCastsAShadow() throws IOException {
        List<String> blurred =
                Files.readAllLines(Path.of("fxml", "theme", "till.css")).stream()
                        .filter(line -> line.matches(".*(shadow|blur)\\(.*"))
                        .toList();
        assertEquals(List.of(), blurred);
    }
}
