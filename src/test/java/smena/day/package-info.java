/// Random days at the counter beside a plain model of the money.
@NullMarked
package smena.day;

import org.jspecify.annotations.NullMarked;
