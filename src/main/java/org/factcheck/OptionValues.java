package org.factcheck;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options and says in plain words what is wrong with one. */
final class OptionValues {

    private OptionValues() {}

    static LocalDate day(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + given + "' is no day. Write it as 2026-11-21.");
        }
    }

    /** A path; an empty one, which a shell makes of a variable that is not set, would be the working directory. */
    static Path path(String given) {
        if (given.isBlank()) {
            throw new TypeConversionException("The path is empty. Name a file or folder.");
        }
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + given + "' is no path (" + e.getReason() + ").");
        }
    }

    /** Refuses a number below 1. */
    static void positive(int given, String option) throws ConfigurationException {
        if (given < 1) {
            throw new ConfigurationException(option + " is " + given + ", but must be 1 or more.");
        }
    }

    /** Hands the file back where it can be read. */
    static Path readable(Path file, String option) throws ConfigurationException {
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new ConfigurationException(
                    "The file '" + file + "' cannot be read. Name an existing file by " + option + ".");
        }
        return file;
    }
}
