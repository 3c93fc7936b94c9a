package smena.cli;

import smena.domain.Problem;

/// What the command line ends with.
final class Exit {
    static final int DONE = 0;
    static final int PROBLEM = 1;
    static final int USAGE = 2;
    static final int FOLDER = 3;

    private Exit() {}

    /// Whether the data folder is in use or cannot be used, or else the wish is at fault.
    static int code(Problem problem) {
        return switch (problem) {
            case Problem.FolderInUse _,
                    Problem.FolderNotWritable _,
                    Problem.FolderNotEmpty _,
                    Problem.FolderForeign _,
                    Problem.NoTill _,
                    Problem.DatabaseTooNew _,
                    Problem.DatabaseDamaged _,
                    Problem.DatabaseMissing _,
                    Problem.UpdateWithoutCopy _,
                    Problem.DatabaseBusy _,
                    Problem.KeyMissing _,
                    Problem.DiskFull _ ->
                    FOLDER;
            default -> PROBLEM;
        };
    }
}
