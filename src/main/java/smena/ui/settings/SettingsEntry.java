package smena.ui.settings;

import smena.ui.kit.Sign;
import smena.ui.office.OfficePage;

import java.util.function.Supplier;

/// A page of the settings.
///
/// @param key `settings.` and this is the key of its title, with `.about` that of the line under it
/// @param sign its sign
/// @param page makes the page
public record SettingsEntry(String key, Sign sign, Supplier<OfficePage> page) {}
