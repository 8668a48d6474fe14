package org.factcheck.schedule;

import java.net.URI;
import java.util.Optional;
import org.factcheck.report.Publisher;
import org.factcheck.report.ReportSettings;
import org.jspecify.annotations.Nullable;

/** The section {@code report} of a job file. */
final class ReportKeys {

    private static final Range CLAIMS_PER_FILE = new Range(1, ReportSettings.MOST_CLAIMS);

    private static final Range ARTICLES_LISTED = new Range(0, ReportSettings.MOST_ARTICLES);

    private ReportKeys() {}

    static ReportSettings read(YamlSection section) {
        ReportSettings settings = new ReportSettings(
                section.wholeNumber("claims-per-file", CLAIMS_PER_FILE)
                        .orElse(ReportSettings.defaults().claimsPerFile()),
                section.wholeNumber("articles-listed", ARTICLES_LISTED)
                        .orElse(ReportSettings.defaults().articlesListed()),
                publisher(section));
        section.refuseOtherKeys();
        return settings;
    }

    private static @Nullable Publisher publisher(YamlSection section) {
        Optional<String> organisation = section.scalar(
                "organisation", "the name of whoever publishes the reviews", text -> text.isBlank() ? null : text);
        Optional<URI> baseUrl = section.scalar(
                "base-url", Publisher.ADDRESS_WORDS, text -> Publisher.isAddress(text) ? URI.create(text) : null);
        if (section.lineOf("organisation") == 0) {
            section.refuse("base-url", "says nothing without report.organisation. Add it, or remove this line");
        }
        if (section.lineOf("base-url") == 0) {
            section.refuse("organisation", "says nothing without report.base-url. Add it, or remove this line");
        }
        return organisation.isPresent() && baseUrl.isPresent()
                ? new Publisher(organisation.get().strip(), baseUrl.get())
                : null;
    }
}
