@NullMarked
package smena.service.work;

import org.jspecify.annotations.NullMarked;
