package org.factcheck.report;

/** The places in the document that links and bookmarks lead to. */
final class Anchors {

    static final String SUMMARY = "summary";
    static final String ALL_CLAIMS = "all-claims";
    static final String OTHER_FILES = "other-files";
    static final String MATRIX = "who-says-what";
    static final String SECTIONS = "sections";
    static final String ARTICLES = "annex-articles";
    static final String REJECTED = "annex-rejected";
    static final String METHOD = "annex-method";
    static final String CALIBRATION = "annex-calibration";
    static final String SETTINGS = "annex-settings";

    private Anchors() {}
}
