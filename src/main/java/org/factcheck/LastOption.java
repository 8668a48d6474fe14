package org.factcheck;

import picocli.CommandLine.Option;

/** How far a command looks back. */
final class LastOption {

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many runs. Default: ${DEFAULT-VALUE}.")
    private int last = 20;

    /** The number of runs, at least 1. */
    int runs() throws ConfigurationException {
        OptionValues.positive(last, "--last");
        return last;
    }
}
