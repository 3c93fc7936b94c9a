/// Who works here: log-in, PINs, rights, approvals.
@NullMarked
package smena.service.people;

import org.jspecify.annotations.NullMarked;
