/// What runs inside the till that is to be stopped: a Java agent that knows the steps of a sale.
@NullMarked
package smena.crash.agent;

import org.jspecify.annotations.NullMarked;
