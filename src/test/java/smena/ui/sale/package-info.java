/// The till screen under test: its models against real data, its pictures, its scanner.
@NullMarked
package smena.ui.sale;

import org.jspecify.annotations.NullMarked;
