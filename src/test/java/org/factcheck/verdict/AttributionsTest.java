package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.factcheck.passage.Speech;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionsTest {

    static Stream<Arguments> speeches() {
        return Stream.of(
                Arguments.of(
                        new Speech.Named("Mara Lindqvist", "spokeswoman of the council", "Gazette", Speech.Mode.DENIES),
                        "Mara Lindqvist denies",
                        "Mara Lindqvist",
                        "named, denies"),
                Arguments.of(
                        new Speech.Unnamed("two engineers", Speech.Mode.HAS_NO_EVIDENCE),
                        "an unnamed source (two engineers) has no evidence",
                        "two engineers",
                        "unnamed, has no evidence"),
                Arguments.of(
                        new Speech.Relayed("Porthaven Courier", Speech.Mode.ASSERTS),
                        "passed on from Porthaven Courier, which asserts",
                        "Porthaven Courier",
                        "relayed, asserts"),
                Arguments.of(
                        new Speech.OwnVoice(Speech.Mode.CONSIDERS_POSSIBLE),
                        "the article's own voice considers possible",
                        "",
                        "own voice, considers possible"));
    }

    @ParameterizedTest
    @MethodSource("speeches")
    void speechIsPutAsAClauseASpeakerAndATablesCell(Speech speech, String clause, String speaker, String attribution) {
        assertThat(Attributions.inWords(speech)).isEqualTo(clause);
        assertThat(speech.speaker()).isEqualTo(speaker);
        assertThat(Attributions.attribution(speech)).isEqualTo(attribution);
    }
}
