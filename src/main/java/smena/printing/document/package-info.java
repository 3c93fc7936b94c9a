/// What is to be on a paper, its character tables, its lines, its stored form.
@NullMarked
package smena.printing.document;

import org.jspecify.annotations.NullMarked;
