/// Data folders of released versions, and that this version goes on with them.
@NullMarked
package smena.upgrade;

import org.jspecify.annotations.NullMarked;
