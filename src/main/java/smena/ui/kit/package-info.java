/// What all screens share: language, looks, FXML, background work, dialogs, controls and the
/// scanner.
///
/// **Words in FXML.** A text is written `text="%sale.create"` (also `promptText`,
/// `accessibleText` and tooltips). [Fxml] binds each of them to [Localization] when the file
/// is loaded, so they change with the language at once; Scene Builder shows the keys. A text
/// with figures in it is bound by the controller with [Localization#text]. Nothing else depends
/// on the language.
@NullMarked
package smena.ui.kit;

import org.jspecify.annotations.NullMarked;
