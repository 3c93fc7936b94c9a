/// Every write to the disk and every delete goes through here: nothing follows a link, nothing of
/// somebody else is touched, and what is made is for its owner only.
@NullMarked
package smena.files;

import org.jspecify.annotations.NullMarked;
