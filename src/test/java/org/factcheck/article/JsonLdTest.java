package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class JsonLdTest {

    @Test
    void theArticleOfAGraphIsFoundWhateverStandsBeforeIt() {
        JsonLd found = read("""
                {"@context": "https://schema.org", "@graph": [
                  {"@type": "WebPage", "name": "Bridge page", "url": "https://courier.example/"},
                  {"@type": ["Thing", "NewsArticle"], "headline": "Bridge reopens", "datePublished": "2026-03-04T09:15:00Z",
                   "author": [{"@type": "Person", "name": "Ada Berg"}, {"@type": "Person", "name": "Bo Lind"}],
                   "publisher": {"@type": "NewsMediaOrganization", "name": "Lindholm Courier"},
                   "url": "https://courier.example/bridge"}]}
                """);

        assertThat(found)
                .isEqualTo(new JsonLd(
                        "Bridge reopens",
                        "2026-03-04T09:15:00Z",
                        "Ada Berg, Bo Lind",
                        "Lindholm Courier",
                        "https://courier.example/bridge"));
    }

    @Test
    void whatIsNamedByItsIdHasTheNameThatItIsDescribedUnder() {
        JsonLd found = read("""
                {"@graph": [
                  {"@type": "Article", "headline": "Bridge reopens", "author": {"@id": "#ada"}, "publisher": {"@id": "#courier"}},
                  {"@type": "Person", "@id": "#ada", "name": "Ada Berg"}]}
                """, """
                {"@type": "Organization", "@id": "#courier", "name": "Lindholm Courier"}
                """);

        assertThat(found.author()).isEqualTo("Ada Berg");
        assertThat(found.publisher()).isEqualTo("Lindholm Courier");
    }

    @Test
    void anIdThatNothingDescribesIsNoName() {
        assertThat(read("{\"@type\": \"Article\", \"headline\": \"Bridge reopens\", \"author\": {\"@id\": \"#ada\"}}"))
                .isEqualTo(new JsonLd("Bridge reopens", null, null, null, null));
    }

    @Test
    void plainNamesAndListsOfThemAreTakenAsTheyStand() {
        assertThat(read("[{\"@type\": \"BlogPosting\", \"author\": [\"Ada Berg\", \" Bo\\n Lind \"]}]")
                        .author())
                .isEqualTo("Ada Berg, Bo Lind");
    }

    @Test
    void whatDoesNotParseOrIsNoArticleIsPassedOver() {
        assertThat(read("{\"@type\": ", "{\"a\":".repeat(50_000), "{\"@type\": \"Person\", \"name\": \"Ada\"}", "7"))
                .isEqualTo(new JsonLd(null, null, null, null, null));
    }

    private static JsonLd read(String... scripts) {
        StringBuilder page = new StringBuilder();
        for (String script : scripts) {
            page.append("<script type=\"application/ld+json\">").append(script).append("</script>");
        }
        return JsonLd.of(Jsoup.parse(page.toString()));
    }
}
