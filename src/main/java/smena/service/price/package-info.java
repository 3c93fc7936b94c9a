/// Price documents: they are made, come into force, are cancelled and taken back.
@NullMarked
package smena.service.price;

import org.jspecify.annotations.NullMarked;
