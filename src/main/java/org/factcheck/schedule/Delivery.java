package org.factcheck.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What became of telling somebody.
 *
 * @param channel mail or webhook
 * @param to who was to be told, without anything secret
 * @param occasions what of
 * @param sent whether it arrived at the other side's server
 * @param attempts how often it was tried, at least 1
 * @param at when the last try ended
 * @param error why it failed, without anything secret; empty where it did not
 */
record Delivery(
        String channel, String to, List<String> occasions, boolean sent, int attempts, Instant at, String error) {

    Delivery {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(to, "to");
        occasions = List.copyOf(occasions);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(error, "error");
    }
}
