/// Tests and pictures of logging in.
@NullMarked
package smena.ui.login;

import org.jspecify.annotations.NullMarked;
