package org.factcheck.job;

import java.util.Objects;
import java.util.Optional;
import org.factcheck.claim.BuildHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run tells the workers that may judge for it: by which terms, and what a worker must be like. It is kept with the
 * execution of the step, where each worker finds it.
 *
 * @param version the program's version, for people
 * @param program hash of what the program does
 * @param stanceModel fingerprint of the stance model
 * @param embeddingModel fingerprint of the embedding model
 * @param articles hash of the passages of the articles, where they stand, and their vectors
 * @param terms what is judged by
 */
record WorkOffer(
        String version,
        String program,
        String stanceModel,
        String embeddingModel,
        String articles,
        JudgingTerms terms) {

    /** Where it stands in the execution context of the step. */
    static final String KEY = "factcheck.offer";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SHOWN = 12;

    WorkOffer {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(stanceModel, "stanceModel");
        Objects.requireNonNull(embeddingModel, "embeddingModel");
        Objects.requireNonNull(articles, "articles");
        Objects.requireNonNull(terms, "terms");
    }

    static WorkOffer of(Models models, String articles, JudgingTerms terms) {
        return new WorkOffer(
                ProgramVersion.get(),
                BuildHash.PROGRAM.get(),
                models.stance().fingerprint(),
                models.embedder().fingerprint(),
                articles,
                terms);
    }

    static WorkOffer read(String json) {
        return MAPPER.readValue(json, WorkOffer.class);
    }

    String write() {
        return MAPPER.writeValueAsString(this);
    }

    /** Why a worker of this build cannot judge for the run; empty where it can. What another build wrote may read otherwise. */
    static Optional<String> refusalOfBuild(String json) {
        JsonNode offer = MAPPER.readTree(json);
        String program = offer.path("program").asString("");
        return program.equals(BuildHash.PROGRAM.get())
                ? Optional.empty()
                : Optional.of("its program is another build (version " + ProgramVersion.get() + ", "
                        + shown(BuildHash.PROGRAM.get()) + ") than the manager's (version "
                        + offer.path("version").asString("unknown") + ", " + shown(program)
                        + "). Give both the same jar");
    }

    /** Why a worker with these models cannot judge for the run; empty where it can. */
    Optional<String> refusal(Models models) {
        if (!stanceModel.equals(models.stance().fingerprint())) {
            return Optional.of("its stance model (" + shown(models.stance().fingerprint()) + ") is not the manager's ("
                    + shown(stanceModel) + "). Give both the same model.folder and the same files in it");
        }
        if (!embeddingModel.equals(models.embedder().fingerprint())) {
            return Optional.of("its embedding model (" + shown(models.embedder().fingerprint())
                    + ") is not the manager's (" + shown(embeddingModel) + "). Give both the same jar");
        }
        return Optional.empty();
    }

    /**
     * Why a worker that has these articles cannot judge for the run; empty where it can.
     *
     * @param hash of what it made of the articles
     */
    Optional<String> refusal(String hash) {
        return articles.equals(hash)
                ? Optional.empty()
                : Optional.of("the passages of its articles (" + shown(hash) + ") are not the manager's ("
                        + shown(articles) + "). Make sure that both read the same database");
    }

    private static String shown(String hash) {
        return hash.length() > SHOWN ? hash.substring(0, SHOWN) + "…" : hash;
    }
}
