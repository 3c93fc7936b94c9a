/// The rules of the till: pure Java, no storage, no screen, no clock of its own.
@NullMarked
package smena.domain;

import org.jspecify.annotations.NullMarked;
