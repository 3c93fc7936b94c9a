/// The directory of goods codes: taken from the tax committee's file, searched and looked up.
@NullMarked
package smena.service.mxik;

import org.jspecify.annotations.NullMarked;
