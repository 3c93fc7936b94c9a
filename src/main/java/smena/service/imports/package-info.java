/// Files of products: read line by line, each line a product or the reason why it is refused.
@NullMarked
package smena.service.imports;

import org.jspecify.annotations.NullMarked;
