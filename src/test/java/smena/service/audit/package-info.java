/// Tests of the books' verification, by attacking them.
@NullMarked
package smena.service.audit;

import org.jspecify.annotations.NullMarked;
