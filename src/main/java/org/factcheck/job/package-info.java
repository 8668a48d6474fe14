/** The steps of the job wired to Spring Batch, its parameters and its exit codes. */
@NullMarked
package org.factcheck.job;

import org.jspecify.annotations.NullMarked;
