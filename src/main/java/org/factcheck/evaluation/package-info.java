/** The job judged against gold labels: accuracy, confusion and calibration. */
@NullMarked
package org.factcheck.evaluation;

import org.jspecify.annotations.NullMarked;
