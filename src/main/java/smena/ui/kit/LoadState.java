package smena.ui.kit;

import smena.domain.Problem;

/// The load state of a page's content.
public sealed interface LoadState {
    /// It is there.
    record Ready() implements LoadState {}

    /// It is being read; the previous content stays.
    record Busy() implements LoadState {}

    /// There is nothing of the kind yet.
    record Empty() implements LoadState {}

    /// There is something, but nothing that fits what was searched for.
    ///
    /// @param words what was searched for
    record NothingFound(String words) implements LoadState {}

    /// It could not be read.
    ///
    /// @param why what is wrong
    record Failed(Problem why) implements LoadState {}
}
