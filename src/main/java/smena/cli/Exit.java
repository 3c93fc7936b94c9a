package smena.cli;

import smena.domain.Problem;

/// The exit codes of the command line.
final class Exit {
    static final int DONE = 0;
    static final int PROBLEM = 1;
    static final int USAGE = 2;
    static final int FOLDER = 3;

    private Exit() {}

    /// The code for a data folder that is in use or cannot be used, or else for a problem found.
    static int code(Problem problem) {
        return switch (problem) {
            case Problem.FolderInUse _,
                    Problem.FolderNotWritable _,
                    Problem.PathTooLong _,
                    Problem.FolderNotEmpty _,
                    Problem.FolderForeign _,
                    Problem.NotOwn _,
                    Problem.NoExecution _,
                    Problem.NoTill _,
                    Problem.DatabaseTooNew _,
                    Problem.DatabaseDamaged _,
                    Problem.DatabaseMissing _,
                    Problem.UpdateWithoutCopy _,
                    Problem.DatabaseBusy _,
                    Problem.KeyMissing _,
                    Problem.KeyWrong _,
                    Problem.KeyUnreadable _,
                    Problem.DiskFull _ ->
                    FOLDER;
            default -> PROBLEM;
        };
    }
}
