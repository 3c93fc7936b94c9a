/// Customers, their accounts and their repayments.
@NullMarked
package smena.service.customer;

import org.jspecify.annotations.NullMarked;
