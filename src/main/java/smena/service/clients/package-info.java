/// Other programs: their tokens, idempotent calls, and how they reach the till.
@NullMarked
package smena.service.clients;

import org.jspecify.annotations.NullMarked;
