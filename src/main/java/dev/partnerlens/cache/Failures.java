package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into the problem that the user has. */
final class Failures {
    private Failures() {}

    static ProblemException of(Path file, SQLException e) {
        return new ProblemException(problem(file, e), e);
    }

    /** Whether another connection stands in the way. */
    static boolean busy(SQLException e) {
        return e instanceof SQLiteException sqlite && Set.of(5, 6).contains(sqlite.getResultCode().code & 0xff);
    }

    private static Problem problem(Path file, SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return new Problem.Unexpected("cache");
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        if (code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return DiskSpace.full(file);
        }
        // Extended codes carry the plain one in their lowest byte (https://sqlite.org/rescode.html).
        return switch (code.code & 0xff) {
            case 11, 26 -> new Problem.CacheDamaged(file, code.message);
            case 13 -> DiskSpace.full(file);
            case 3, 5, 6, 8, 10, 14, 23 -> new Problem.NotWritable(file, code.message);
            default -> new Problem.Unexpected("cache-" + code.code);
        };
    }
}
