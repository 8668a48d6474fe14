package org.factcheck.schedule;

import org.jspecify.annotations.Nullable;

/** Where variables are looked up that a job file names. */
@FunctionalInterface
interface Environment {

    Environment OF_THE_PROCESS = System::getenv;

    /** The variable's value; null where it is not set. */
    @Nullable
    String get(String name);
}
