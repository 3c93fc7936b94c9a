package smena.ui.sale;

import smena.domain.Problem;
import smena.service.Services;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Localization;
import smena.ui.shell.Session;

import java.time.Clock;
import java.util.function.Consumer;

/// What the till screen stands on.
///
/// @param services the shop's data
/// @param session who stands at the till
/// @param tillActions what the screen opens over itself
/// @param background where the services are called
/// @param refusals shows what they refuse as a notice
/// @param dialogs the window's dialogs
/// @param localization the language of the screen
/// @param clock the till's time
public record TillParts(
        Services services,
        Session session,
        TillActions tillActions,
        Background background,
        Consumer<Problem> refusals,
        Dialogs dialogs,
        Localization localization,
        Clock clock) {}
