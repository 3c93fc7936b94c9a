package smena.crash.agent;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Objects;

/// The steps of a sale are where the product has them.
class CallsTest {
    @ParameterizedTest
    @EnumSource(Step.class)
    void eachStepIsFound(Step step) throws IOException {
        byte[] type = bytes(step.type());
        assertTrue(calls(Calls.passing(type, step, false)), "before");
        assertTrue(calls(Calls.passing(type, step, true)), "after");
        assertTrue(ClassFile.of().verify(Calls.passing(type, step, true)).isEmpty());
    }

    @Test
    void aMethodThatIsNotThereIsAnError() throws IOException {
        byte[] another = bytes(Step.PRINT.type());
        assertThrows(IllegalStateException.class, () -> Calls.passing(another, Step.NUMBER, false));
        assertThrows(IllegalStateException.class, () -> Unsynced.of(another));
    }

    @Test
    void connectionsWithoutTheDiskAreFound() throws IOException {
        byte[] type = bytes(Unsynced.TYPE);
        assertTrue(ClassFile.of().verify(Unsynced.of(type)).isEmpty());
    }

    private static boolean calls(byte[] type) {
        ClassModel model = ClassFile.of().parse(type);
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(
                        element ->
                                element instanceof InvokeInstruction call
                                        && call.owner()
                                                .asInternalName()
                                                .equals("smena/crash/agent/Stop"));
    }

    private static byte[] bytes(String type) throws IOException {
        String file = "/" + type.replace('.', '/') + ".class";
        try (InputStream in = CallsTest.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
