/// Selling: the open basket, parked baskets and the booking of a sale.
@NullMarked
package smena.service.sale;

import org.jspecify.annotations.NullMarked;
