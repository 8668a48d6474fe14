package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    @Test
    void textsThatOpenOtherwiseAreLeftOut() {
        Openings openings = openings("(share|send) this|\\d+ comments?");

        assertThat(openings.mayOpen("share this story")).isTrue();
        assertThat(openings.mayOpen("SEND this story")).isTrue();
        assertThat(openings.mayOpen("7 comments")).isTrue();
        assertThat(openings.mayOpen("a share")).isFalse();
        assertThat(openings.mayOpen(" share this")).isFalse();
    }

    @Test
    void everyTextMayFitAnExpressionThatTakesAnyCharacter() {
        assertThat(openings(".*\\blive updates").mayOpen("Storm: live updates")).isTrue();
    }

    @Test
    void whatMayBeMissingIsReadOver() {
        Openings openings = openings("(please )?donate|\\bgive");

        assertThat(openings.mayOpen("please donate")).isTrue();
        assertThat(openings.mayOpen("donate")).isTrue();
        assertThat(openings.mayOpen("give")).isTrue();
        assertThat(openings.mayOpen("live")).isFalse();
    }

    @Test
    void lettersBeyondPlainOnesAndEmptyTextsAreLeftToTheExpression() {
        assertThat(openings("©").mayOpen("© Meridian Wire")).isTrue();
        assertThat(openings("(\\+)?").mayOpen("")).isTrue();
    }

    private static Openings openings(String regex) {
        return Openings.of(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }
}
