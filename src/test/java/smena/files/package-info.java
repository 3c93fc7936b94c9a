@NullMarked
package smena.files;

import org.jspecify.annotations.NullMarked;
