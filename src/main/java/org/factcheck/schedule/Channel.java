package org.factcheck.schedule;

import java.io.IOException;

/** One way to tell people. */
interface Channel {

    /** The word for it in a job file. */
    String name();

    /** Who is told, without anything secret. */
    String to();

    /**
     * Tells them, once.
     *
     * @throws RefusedException where trying again changes nothing
     * @throws IOException where it may succeed later
     * @throws InterruptedException where the thread is interrupted
     */
    void send(Notice notice) throws RefusedException, IOException, InterruptedException;

    /** The other side does not want it, and will not. */
    final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
