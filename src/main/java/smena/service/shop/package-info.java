/// What the shop sets for itself: settings, initial set-up, paper, printers.
@NullMarked
package smena.service.shop;

import org.jspecify.annotations.NullMarked;
