package smena.crash.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.concurrent.atomic.AtomicInteger;

/// Connections that do not wait for the disk, and do not notice: `synchronous` is OFF.
final class Unsynced {
    static final String TYPE = "smena.store.Connections";

    private Unsynced() {}

    /// The class with OFF in place of FULL, set and accepted as read back. Refuses a class in which
    /// there is not one place for each.
    static byte[] of(byte[] type) {
        ClassModel model = ClassFile.of().parse(type);
        AtomicInteger set = new AtomicInteger();
        AtomicInteger checked = new AtomicInteger();
        CodeTransform code =
                (builder, element) -> {
                    if (element instanceof FieldInstruction field
                            && field.name().equalsString("FULL")) {
                        set.incrementAndGet();
                        builder.getstatic(field.owner().asSymbol(), "OFF", field.typeSymbol());
                    } else if (element instanceof ConstantInstruction constant
                            && constant.constantValue().equals("2")) {
                        checked.incrementAndGet();
                        builder.ldc("0");
                    } else {
                        builder.with(element);
                    }
                };
        byte[] changed =
                ClassFile.of().transformClass(model, ClassTransform.transformingMethodBodies(code));
        if (set.get() != 1 || checked.get() != 1) {
            throw new IllegalStateException(
                    TYPE + " sets FULL " + set + " times and checks it " + checked + " times");
        }
        return changed;
    }
}
