/// Who works: people as tiles, a PIN pad, and nothing else before the till.
@NullMarked
package smena.ui.login;

import org.jspecify.annotations.NullMarked;
