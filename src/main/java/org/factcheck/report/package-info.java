/** The verdicts told: the PDF report and the CSV files. */
@NullMarked
package org.factcheck.report;

import org.jspecify.annotations.NullMarked;
