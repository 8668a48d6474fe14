package org.factcheck.stance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Units of one dimension that texts use for the same measure; the factors are those of NIST SP 811, appendix B. */
enum UnitOfMeasure {
    NANOMETRE(Dimension.LENGTH, 1e-9),
    MICROMETRE(Dimension.LENGTH, 1e-6),
    MILLIMETRE(Dimension.LENGTH, 0.001),
    CENTIMETRE(Dimension.LENGTH, 0.01),
    METRE(Dimension.LENGTH, 1),
    KILOMETRE(Dimension.LENGTH, 1_000),
    INCH(Dimension.LENGTH, 0.0254),
    FOOT(Dimension.LENGTH, 0.3048),
    YARD(Dimension.LENGTH, 0.9144),
    MILE(Dimension.LENGTH, 1_609.344),
    MILLIGRAM(Dimension.MASS, 1e-6),
    GRAM(Dimension.MASS, 0.001),
    KILOGRAM(Dimension.MASS, 1),
    TONNE(Dimension.MASS, 1_000),
    OUNCE(Dimension.MASS, 0.028_349_523),
    LB(Dimension.MASS, 0.453_592_37),
    MILLILITRE(Dimension.VOLUME, 0.001),
    LITRE(Dimension.VOLUME, 1),
    HECTOLITRE(Dimension.VOLUME, 100),
    HECTARE(Dimension.AREA, 1),
    ACRE(Dimension.AREA, 0.404_687_3),
    SECOND(Dimension.TIME, 1 / 60.0),
    MINUTE(Dimension.TIME, 1),
    HOUR(Dimension.TIME, 60),
    DAY(Dimension.TIME, 1_440),
    WEEK(Dimension.TIME, 10_080),
    FORTNIGHT(Dimension.TIME, 20_160),
    MONTH(Dimension.TIME, 43_830),
    YEAR(Dimension.TIME, 525_960),
    DECADE(Dimension.TIME, 5_259_600),
    MPH(Dimension.SPEED, 1.609_344),
    KPH(Dimension.SPEED, 1),
    KILOWATT(Dimension.POWER, 0.001),
    MEGAWATT(Dimension.POWER, 1),
    GIGAWATT(Dimension.POWER, 1_000);

    /** What is measured; the values of its units are comparable by their factors. */
    enum Dimension {
        LENGTH,
        MASS,
        VOLUME,
        AREA,
        TIME,
        SPEED,
        POWER
    }

    private static final double FARTHEST = 60;

    /** Words that make another measure of a unit: square metres are no length. */
    private static final Set<String> OTHER_MEASURE = Set.of("square", "cubic", "light");

    private static final Map<String, UnitOfMeasure> OTHER_NAMES = Map.ofEntries(
            Map.entry("nm", NANOMETRE),
            Map.entry("µm", MICROMETRE),
            Map.entry("micron", MICROMETRE),
            Map.entry("mm", MILLIMETRE),
            Map.entry("cm", CENTIMETRE),
            Map.entry("m", METRE),
            Map.entry("km", KILOMETRE),
            Map.entry("mg", MILLIGRAM),
            Map.entry("kg", KILOGRAM),
            Map.entry("kilo", KILOGRAM),
            Map.entry("ha", HECTARE),
            Map.entry("ft", FOOT),
            Map.entry("feet", FOOT),
            Map.entry("inche", INCH),
            Map.entry("lbs", LB),
            Map.entry("sec", SECOND),
            Map.entry("hr", HOUR),
            Map.entry("min", MINUTE),
            Map.entry("km/h", KPH),
            Map.entry("kmh", KPH),
            Map.entry("ml", MILLILITRE),
            Map.entry("hl", HECTOLITRE),
            Map.entry("kw", KILOWATT),
            Map.entry("mw", MEGAWATT),
            Map.entry("gw", GIGAWATT));

    private static final Map<String, UnitOfMeasure> OWN_NAMES = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    unit -> CountedThing.stem(unit.name().toLowerCase(Locale.ROOT)), unit -> unit));

    private final Dimension dimension;
    private final double factor;

    UnitOfMeasure(Dimension dimension, double factor) {
        this.dimension = dimension;
        this.factor = factor;
    }

    /** The unit that the words behind a number name; empty where they name none, or another measure made of one. */
    static Optional<UnitOfMeasure> among(Set<String> stems) {
        Set<String> words =
                stems.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        if (words.stream().anyMatch(OTHER_MEASURE::contains)) {
            return Optional.empty();
        }
        return words.stream()
                .sorted()
                .map(UnitOfMeasure::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<UnitOfMeasure> named(String stem) {
        UnitOfMeasure other = OTHER_NAMES.get(stem);
        if (other != null) {
            return Optional.of(other);
        }
        return Optional.ofNullable(OWN_NAMES.get(stem));
    }

    /**
     * Whether a text may give one measure in either unit. Nobody gives years in days: where the units lie that far apart, two
     * durations are of two things.
     */
    boolean measuresTheSameAs(UnitOfMeasure other) {
        double times = Math.max(factor, other.factor) / Math.min(factor, other.factor);
        return dimension == other.dimension && (dimension != Dimension.TIME || times <= FARTHEST);
    }

    boolean isOfTime() {
        return dimension == Dimension.TIME;
    }

    /** A value in this unit, in the other. */
    double in(UnitOfMeasure other, double value) {
        return value * factor / other.factor;
    }
}
