package smena.ui.today;

import smena.service.figures.TodayFigures;
import smena.service.work.WorkList;
import smena.ui.kit.Background;

/// What the page of the day asks.
///
/// @param reading background calls that only read
public record TodayServices(TodayFigures figures, WorkList work, Background reading) {}
