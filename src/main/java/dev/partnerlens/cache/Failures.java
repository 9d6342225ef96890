package dev.partnerlens.cache;

import dev.partnerlens.core.Problem;
import dev.partnerlens.core.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into the problem that the user has. */
final class Failures {
    private Failures() {}

    static ProblemException of(Path file, SQLException e) {
        return new ProblemException(problem(file, e), e);
    }

    private static Problem problem(Path file, SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return new Problem.Unexpected("cache");
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        // Extended codes carry the plain one in their lowest byte (https://sqlite.org/rescode.html).
        return switch (code.code & 0xff) {
            case 11, 26 -> new Problem.CacheDamaged(file, code.message);
            case 3, 5, 6, 8, 10, 13, 14, 23 -> new Problem.NotWritable(file, code.message);
            default -> new Problem.Unexpected("cache-" + code.code);
        };
    }
}
