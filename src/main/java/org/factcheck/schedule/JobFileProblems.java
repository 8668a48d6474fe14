package org.factcheck.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factcheck.schedule.JobFileException.Problem;

/** What was found wrong in one job file so far. */
final class JobFileProblems {

    private static final int LONGEST_VALUE = 80;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    JobFileProblems(String file) {
        this.file = file;
    }

    void add(int line, String key, String value, String message) {
        problems.add(new Problem(file, line, key, value, message));
    }

    void add(int line, String message) {
        add(line, "", "", message);
    }

    /** In the order of the lines. */
    List<Problem> list() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** A value in quotation marks as a message shows it, without all of a long text. */
    static String quoted(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return "'" + value + "'";
        }
        return "'" + value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…'";
    }
}
