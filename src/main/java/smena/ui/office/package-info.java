/// The office: its frame (rail, banner, place of the page), the register of its pages, and what a
/// page is. The pages themselves stand in packages of their own.
@NullMarked
package smena.ui.office;

import org.jspecify.annotations.NullMarked;
