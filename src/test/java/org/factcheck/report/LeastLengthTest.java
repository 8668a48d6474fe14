package org.factcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LeastLengthTest {

    @Test
    void whatAPageMayHoldIsTriedOnOne() {
        assertThat(LeastLength.isOverAPage(section("<p>" + "x".repeat(145) + "</p>", 73)))
                .isFalse();
    }

    @Test
    void aLineMoreIsOverAPage() {
        assertThat(LeastLength.isOverAPage(section("<p>" + "x".repeat(145) + "</p>", 74)))
                .isTrue();
    }

    @Test
    void aParagraphTakesALineForItsLastWord() {
        assertThat(LeastLength.isOverAPage(section("<p>" + "x".repeat(146) + "</p>", 37)))
                .isTrue();
    }

    @Test
    void anItemIsNotCountedAgainWithTheItemsItHolds() {
        assertThat(LeastLength.isOverAPage(section("<ul><li>one<ul><li>two</li></ul></li></ul>", 36)))
                .isFalse();
    }

    @Test
    void cellsOfARowStandBesideEachOther() {
        String row = "<table><tr><td>one</td><td>two</td><td>three</td></tr></table>";
        assertThat(LeastLength.isOverAPage(section(row, 73))).isFalse();
    }

    private static Element section(String part, int times) {
        return Jsoup.parseBodyFragment("<div>" + part.repeat(times) + "</div>")
                .body()
                .child(0);
    }
}
