package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.verdict.EvidenceFixture.TODAY;
import static org.factcheck.verdict.EvidenceFixture.article;
import static org.factcheck.verdict.EvidenceFixture.copy;
import static org.factcheck.verdict.EvidenceFixture.named;
import static org.factcheck.verdict.EvidenceFixture.own;
import static org.factcheck.verdict.EvidenceFixture.relayed;
import static org.factcheck.verdict.EvidenceFixture.source;
import static org.factcheck.verdict.EvidenceFixture.unnamed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.factcheck.passage.Speech;
import org.factcheck.verdict.OriginNaming.Spoken;
import org.junit.jupiter.api.Test;

class OriginNamingTest {

    private static final ArticleFacts COURIER = article("courier", "Courier");
    private static final ArticleFacts GAZETTE = article("gazette", "Gazette");
    private static final ArticleFacts NEWSROOM = article("korvan", source("Korvan Newsroom", "Korvan"), TODAY);

    @Test
    void anOutletsOwnReportRestsOnTheOutlet() {
        assertThat(origins(in(COURIER, own()), in(GAZETTE, own()))).containsExactly("Courier", "Gazette");
    }

    @Test
    void copiesRestOnTheOutletThatStandsForThem() {
        assertThat(origins(in(COURIER, own()), in(copy("a", "Gazette", "Courier"), own())))
                .containsExactly("Courier", "Courier");
    }

    @Test
    void aReportPassedOnRestsOnTheOutletThatMadeIt() {
        assertThat(origins(in(COURIER, own()), in(GAZETTE, relayed("Courier")), in(GAZETTE, relayed("Ledger"))))
                .containsExactly("Courier", "Courier", "Ledger");
    }

    @Test
    void anOutletGoesByItsNameInTheRegister() {
        OriginNaming naming = new OriginNaming(name -> name.equals("the Courier") ? "Courier" : name);
        assertThat(naming.name(List.of(in(COURIER, own()), in(GAZETTE, relayed("the Courier")))))
                .containsExactly("Courier", "Courier");
    }

    @Test
    void whatAPersonSaysRestsOnThePersonWhoeverPrintsIt() {
        assertThat(origins(in(COURIER, named("Mara Lindqvist")), in(GAZETTE, named("Mara Lindqvist"))))
                .containsExactly("Mara Lindqvist", "Mara Lindqvist");
    }

    @Test
    void shortAndFullNameAreOneOrigin() {
        assertThat(origins(
                        in(COURIER, named("Lindqvist")),
                        in(GAZETTE, named("Mara Lindqvist")),
                        in(GAZETTE, named("LINDQVIST"))))
                .containsOnly("Mara Lindqvist");
        assertThat(origins(in(COURIER, named("Ramírez")), in(GAZETTE, named("Ana Ramirez"))))
                .containsOnly("Ana Ramirez");
        assertThat(origins(in(COURIER, named("Mara")), in(GAZETTE, named("Mara Lindqvist"))))
                .as("a first name could be anybody's")
                .containsExactly("Mara", "Mara Lindqvist");
    }

    @Test
    void unnamedSourcesOfTwoOutletsAreTwoOriginsAndOfOneOutletOne() {
        assertThat(origins(
                        in(COURIER, unnamed("two sources")),
                        in(GAZETTE, unnamed("two sources")),
                        in(GAZETTE, unnamed("a third source"))))
                .containsExactly("Courier", "Gazette", "Gazette");
    }

    @Test
    void unnamedSourcesOfAnotherOutletRestOnThatOutlet() {
        Speech toldLedger = new Speech.Unnamed("two sources", "Ledger", Speech.Mode.ASSERTS);
        assertThat(origins(in(COURIER, toldLedger), in(GAZETTE, toldLedger))).containsOnly("Ledger");
    }

    @Test
    void oneGovernmentIsOneVoice() {
        assertThat(origins(
                        in(COURIER, named("Beijing")),
                        in(GAZETTE, named("China")),
                        in(GAZETTE, unnamed("Chinese officials")),
                        in(COURIER, named("Lin Jian", "spokesman for the Chinese foreign ministry"))))
                .containsOnly("government of China");
    }

    @Test
    void theOfficialsOfTwoGovernmentsAreTwoVoices() {
        assertThat(origins(in(COURIER, unnamed("US officials")), in(COURIER, unnamed("Chinese officials"))))
                .containsExactly("government of United States", "government of China");
    }

    @Test
    void aSpokesmanOfAGovernmentStaysItsVoiceWhereAnArticleLeavesTheOfficeOut() {
        assertThat(origins(
                        in(COURIER, named("Lin Jian", "spokesman for the Chinese foreign ministry")),
                        in(GAZETTE, named("Lin Jian")),
                        in(GAZETTE, named("Lin")),
                        in(GAZETTE, named("Jian"))))
                .containsExactly("government of China", "government of China", "Lin", "government of China");
    }

    @Test
    void aBodyAndItsSpokesmanAreOneVoice() {
        assertThat(origins(
                        in(COURIER, named("Korvan")),
                        in(GAZETTE, named("Mara Lindqvist", "chief executive of Korvan")),
                        in(GAZETTE, named("Ines Okoro", "mayor of Porthaven"))))
                .containsExactly("Korvan", "Korvan", "Ines Okoro");
    }

    @Test
    void theSpokesmanOfABodyStaysItsVoiceWhereAnArticleLeavesTheOfficeOut() {
        assertThat(origins(
                        in(COURIER, named("Korvan")),
                        in(GAZETTE, named("Mara Lindqvist", "chief executive of Korvan")),
                        in(COURIER, named("Lindqvist"))))
                .containsOnly("Korvan");
    }

    @Test
    void aBodyUnderAShortAndAFullNameIsOneVoiceWithItsPeople() {
        assertThat(origins(
                        in(COURIER, named("Rivers Agency")),
                        in(GAZETTE, named("Agency")),
                        in(GAZETTE, named("Mara Lindqvist", "director of the Agency"))))
                .containsOnly("Rivers Agency");
    }

    @Test
    void theNewsroomOfACompanyIsTheCompanysVoice() {
        assertThat(origins(in(NEWSROOM, own()), in(COURIER, named("Korvan")))).containsOnly("Korvan");
        assertThat(origins(in(NEWSROOM, unnamed("a manager")), in(COURIER, named("Korvan"))))
                .containsOnly("Korvan");
        assertThat(origins(in(NEWSROOM, own()), in(COURIER, own()))).containsExactly("Korvan Newsroom", "Courier");
    }

    @Test
    void whatANewsroomPassesOnIsNotTheCompanysVoice() {
        Speech toldLedger = new Speech.Unnamed("two sources", "Ledger", Speech.Mode.ASSERTS);
        assertThat(origins(in(NEWSROOM, relayed("Ledger")), in(NEWSROOM, toldLedger), in(COURIER, named("Korvan"))))
                .containsExactly("Ledger", "Ledger", "Korvan");
        assertThat(origins(in(NEWSROOM, unnamed("US officials")), in(COURIER, named("Korvan"))))
                .containsExactly("government of United States", "Korvan");
        ArticleFacts reprint = article("reprint", source("Korvan Newsroom", "Korvan"), COURIER.published(), "Courier");
        assertThat(origins(in(reprint, own()), in(COURIER, named("Korvan")))).containsExactly("Courier", "Korvan");
    }

    @Test
    void theNewsroomOfAGovernmentIsTheGovernmentsVoice() {
        ArticleFacts state = article("state", source("State Wire", "Kremlin"), TODAY);
        assertThat(origins(in(state, own()), in(COURIER, named("Moscow")))).containsOnly("government of Russia");
        assertThat(origins(in(state, own()), in(COURIER, own()))).containsExactly("State Wire", "Courier");
    }

    @Test
    void namesDoNotDependOnTheOrderOfPassages() {
        List<Spoken> passages = new ArrayList<>(List.of(
                in(COURIER, named("Lin Jian", "spokesman for the Chinese foreign ministry")),
                in(GAZETTE, named("Jian")),
                in(NEWSROOM, own()),
                in(COURIER, named("Korvan")),
                in(GAZETTE, named("Mara Lindqvist", "chief executive of Korvan")),
                in(GAZETTE, named("Lindqvist")),
                in(GAZETTE, named("Ola Lindqvist")),
                in(copy("a", "Ledger", "Courier"), own()),
                in(GAZETTE, relayed("Courier"))));
        Map<Spoken, String> expected = byPassage(passages);
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(passages, random);
            assertThat(byPassage(passages)).isEqualTo(expected);
        }
    }

    private static Map<Spoken, String> byPassage(List<Spoken> passages) {
        List<String> names = origins(passages.toArray(Spoken[]::new));
        Map<Spoken, String> origins = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            origins.put(passages.get(i), names.get(i));
        }
        return origins;
    }

    private static List<String> origins(Spoken... passages) {
        return new OriginNaming(name -> name).name(Arrays.asList(passages));
    }

    private static Spoken in(ArticleFacts article, Speech speech) {
        return new Spoken(speech, article);
    }
}
