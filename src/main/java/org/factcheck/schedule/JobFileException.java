package org.factcheck.schedule;

import java.util.List;
import java.util.stream.Collectors;

/** Job files that cannot be used, with everything that is wrong in them. */
public final class JobFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param file the job file as it was named
     * @param line the line it stands on, from 1; 0 where it concerns the whole file
     * @param key the key with those it stands below, joined by dots; empty where it concerns no key
     * @param value what the file gives; empty where it gives nothing
     * @param message what is wrong with the value, what is allowed and what to do
     */
    public record Problem(String file, int line, String key, String value, String message) {

        /** The problem with the place it stands at, as one line. */
        public String text() {
            return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
        }
    }

    JobFileException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, file by file, in the order of the lines; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String head = problems.size() == 1
                ? "1 problem in the job files, nothing was started:"
                : problems.size() + " problems in the job files, nothing was started:";
        return problems.stream().map(Problem::text).collect(Collectors.joining("\n  ", head + "\n  ", ""));
    }
}
