/// Tests of what files of products are read as.
@NullMarked
package smena.service.imports;

import org.jspecify.annotations.NullMarked;
