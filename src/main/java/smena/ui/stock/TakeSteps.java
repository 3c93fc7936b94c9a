package smena.ui.stock;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import smena.ui.shell.UiContext;

import java.util.EnumMap;
import java.util.Map;

/// What is drawn of each step of a stock-take, made when it is first come to.
final class TakeSteps {
    private final UiContext ui;
    private final StockTakeServices services;
    private final TakeModel model;
    private final Map<TakeStep, View> made = new EnumMap<>(TakeStep.class);
    private @Nullable View shown;

    TakeSteps(UiContext ui, StockTakeServices services, TakeModel model) {
        this.ui = ui;
        this.services = services;
        this.model = model;
    }

    /// One of them, as the page around it speaks to it.
    interface View {
        /// What is drawn.
        Parent node();

        /// It is shown: read.
        default void show() {}

        /// It is shown because the step before led to it: read, unless that has done so.
        default void begin() {
            show();
        }

        /// It is about to go.
        default void hide() {}

        /// The keyboard comes.
        void takeFocus();

        /// Esc; false where it has nothing to close.
        default boolean back() {
            return false;
        }

        /// A scanned code; false where it has no use for it.
        default boolean scanned(String code) {
            return false;
        }

        /// A key, before the control that has the focus sees it.
        default void key(KeyEvent event) {}
    }

    /// The one that was asked for last.
    @Nullable View shown() {
        return shown;
    }

    /// That of a step.
    View of(TakeStep step) {
        View now = made.computeIfAbsent(step, this::make);
        shown = now;
        return now;
    }

    private View make(TakeStep step) {
        return switch (step) {
            case WHAT -> new WhatView(ui, services, model);
            case COUNT -> new CountView(ui, services, model);
            case DIFFERENCES, FINISH -> new DifferencesView(ui, services, model, step);
        };
    }
}
