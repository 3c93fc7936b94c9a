/// The screens: one package a feature, models without controls, controllers without logic.
@NullMarked
package smena.ui;

import org.jspecify.annotations.NullMarked;
