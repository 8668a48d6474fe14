package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlanceTest {

    @Test
    void aGlanceTellsWhatALineMayOpenWith() {
        int number = number("(share|send) this|\\d+ comments?");

        assertThat(List.of("Share this", "sh", "SEND this", "7 comments", "send that"))
                .allMatch(line -> new Glance(line).mayOpen(number));
        assertThat(List.of("The shares", "she said", "comments: 7", "“Share", " share", "\ud83d\ude00 share"))
                .noneMatch(line -> new Glance(line).mayOpen(number));
    }

    @Test
    void anOpeningOfCharactersBeyondTheFirstPlaneIsRead() {
        int number = number("(ab)?\ud83d\ude00 video");

        assertThat(List.of("\ud83d\ude00 video", "ab\ud83d\ude00 video", "a", "ab"))
                .allMatch(line -> new Glance(line).mayOpen(number));
        assertThat(new Glance("abc\ud83d\ude00 video").mayOpen(number)).isFalse();
    }

    @Test
    void whatIsAskedForAfterTheLookIsFoundAllTheSame() {
        Glance glance = new Glance("Subscribe to our ZEPPELIN letter");
        assertThat(glance.holds(Glance.want(Set.of("subscribe")))).isTrue();
        assertThat(glance.mayOpen(number("subscribe"))).isTrue();

        assertThat(glance.holds(Glance.want(Set.of("zeppelin", "airship")))).isTrue();
        assertThat(glance.holds(Glance.want(Set.of("dirigible")))).isFalse();
        assertThat(glance.mayOpen(number("sub|air"))).isTrue();
        assertThat(glance.mayOpen(number("dirigible"))).isFalse();
    }

    private static int number(String regex) {
        return Glance.number(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }
}
