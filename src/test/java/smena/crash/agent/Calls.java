package smena.crash.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/// Puts calls of [Stop] into a method of the product.
final class Calls {
    private static final ClassDesc STOP = ClassDesc.of("smena.crash.agent.Stop");
    private static final MethodTypeDesc PASS =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final MethodTypeDesc MARK = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final int NOWHERE = -1;

    private Calls() {}

    /// The class with a passing before or after each call of the step's method.
    static byte[] passing(byte[] type, Step step, boolean after) {
        return with(type, step.method(), after, (code, slot) -> pass(code, slot));
    }

    /// The class with a mark after each call of the step's method.
    static byte[] marking(byte[] type, Step step) {
        return with(type, step.method(), true, (code, _) -> code.invokestatic(STOP, "mark", MARK));
    }

    private interface Call {
        void write(CodeBuilder code, int slot);
    }

    private static void pass(CodeBuilder code, int slot) {
        if (slot == NOWHERE) {
            code.aconst_null();
        } else {
            code.aload(slot);
        }
        code.invokestatic(STOP, "pass", PASS);
    }

    /// Refuses a class without such a method: nothing would ever be stopped.
    private static byte[] with(byte[] type, String name, boolean after, Call call) {
        ClassModel model = ClassFile.of().parse(type);
        if (model.methods().stream().noneMatch(method -> named(method, name))) {
            throw new IllegalStateException(
                    model.thisClass().asInternalName() + " has no method " + name);
        }
        ClassTransform transform =
                (builder, element) -> {
                    if (element instanceof MethodModel method && named(method, name)) {
                        Consumer<CodeBuilder> here =
                                code -> call.write(code, lastText(code, method));
                        builder.transformMethod(
                                method,
                                MethodTransform.transformingCode(
                                        after ? atEachEnd(here) : atTheStart(here)));
                    } else {
                        builder.with(element);
                    }
                };
        return ClassFile.of().transformClass(model, transform);
    }

    private static boolean named(MethodModel method, String name) {
        return method.methodName().equalsString(name) && method.code().isPresent();
    }

    /// The slot of the last argument that is a text.
    private static int lastText(CodeBuilder code, MethodModel method) {
        List<ClassDesc> types = method.methodTypeSymbol().parameterList();
        int last = types.lastIndexOf(ConstantDescs.CD_String);
        return last >= 0 ? code.parameterSlot(last) : NOWHERE;
    }

    private static CodeTransform atTheStart(Consumer<CodeBuilder> call) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                call.accept(code);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    private static CodeTransform atEachEnd(Consumer<CodeBuilder> call) {
        return (code, element) -> {
            if (element instanceof ReturnInstruction) {
                call.accept(code);
            }
            code.with(element);
        };
    }
}
