package smena;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

import smena.ui.kit.OnScreen;

import java.util.Comparator;

/// Begins with the tests that need the screen. They wait for each other, so the run lasts at
/// least as long as all of them: none of that time is given away behind others, which leave no
/// thread free.
public final class ScreenFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        Comparator<ClassDescriptor> screen =
                Comparator.comparing(each -> !each.isAnnotated(OnScreen.class));
        context.getClassDescriptors().sort(screen);
    }
}
