package org.factcheck.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One cell of a CSV file. */
sealed interface CsvCell {

    /** The cell as it stands in the file, before quoting. */
    String written(CsvProfile profile);

    /** Text, which no spreadsheet may take for a formula. */
    record Text(String value) implements CsvCell {

        // What a spreadsheet begins a formula with (OWASP, "CSV Injection"); the wide forms count in East Asian ones.
        private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
        private static final Pattern NUMBER = Pattern.compile("-\\d+([.,]\\d+)?");

        @Override
        public String written(CsvProfile profile) {
            String clean = Texts.wellFormed(value);
            return startsFormula(clean) ? "'" + clean : clean;
        }

        /** The text that was written so: without the mark that kept it from being taken for a formula. */
        static String unguarded(String written) {
            return written.startsWith("'") && startsFormula(written.substring(1)) ? written.substring(1) : written;
        }

        private static boolean startsFormula(String text) {
            int first = 0;
            while (first < text.length() && isPassedOver(text.charAt(first))) {
                first++;
            }
            boolean started = first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
            return started && !NUMBER.matcher(text).matches();
        }

        /** Blanks and characters without a shape, which an import may cut off before it looks at what follows. */
        private static boolean isPassedOver(char c) {
            return FORMULA_STARTS.indexOf(c) < 0
                    && (Character.isWhitespace(c)
                            || Character.isSpaceChar(c)
                            || Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT);
        }
    }

    /** A number of at most 4 decimals. */
    record Number(BigDecimal value) implements CsvCell {
        @Override
        public String written(CsvProfile profile) {
            return value.toPlainString().replace('.', profile.decimalMark());
        }
    }

    /** Nothing. */
    record Empty() implements CsvCell {
        @Override
        public String written(CsvProfile profile) {
            return "";
        }
    }

    /** A text as it is; an empty cell for null. */
    static CsvCell text(@Nullable String value) {
        return value == null ? new Empty() : new Text(value);
    }

    /** A text on one line: every stretch of white space becomes one blank. */
    static CsvCell folded(@Nullable String value) {
        return value == null ? new Empty() : new Text(Texts.folded(value));
    }

    /** The name of an alternative, or the ISO form of a day; an empty cell for null. */
    static CsvCell name(@Nullable Object value) {
        return value == null ? new Empty() : new Text(value.toString());
    }

    /** Names joined by a bar; a bar within one is printed as a broken bar. */
    static CsvCell joined(Collection<String> names) {
        return new Text(names.stream().map(n -> n.replace('|', '¦')).collect(Collectors.joining("|")));
    }

    static CsvCell number(double value) {
        return new Number(Figures.rounded(value));
    }

    static CsvCell number(@Nullable Double value) {
        return value == null ? new Empty() : number(value.doubleValue());
    }

    static CsvCell number(int value) {
        return new Number(BigDecimal.valueOf(value));
    }
}
