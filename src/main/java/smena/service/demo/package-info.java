/// The demo shop with what a shop has after some weeks: goods that came in, prices, counts.
@NullMarked
package smena.service.demo;

import org.jspecify.annotations.NullMarked;
