/// Customers, what they owe and how it is paid back.
@NullMarked
package smena.domain.customer;

import org.jspecify.annotations.NullMarked;
