package smena.ui.kit;

import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test that needs the screen: there is one, with one focus and one thread of its own, so such
/// tests run one after the other, beside those that need none.
@ResourceLock("screen")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnScreen {}
