/// Figures over a period: booked parts of sales and refunds, grouped.
@NullMarked
package smena.domain.figures;

import org.jspecify.annotations.NullMarked;
