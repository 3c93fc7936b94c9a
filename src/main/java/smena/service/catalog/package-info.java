/// What the shop sells, and the import of product files.
@NullMarked
package smena.service.catalog;

import org.jspecify.annotations.NullMarked;
