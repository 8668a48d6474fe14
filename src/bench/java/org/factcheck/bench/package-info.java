/** How fast the job is: whole jobs on generated articles, and the inner loops. */
@NullMarked
package org.factcheck.bench;

import org.jspecify.annotations.NullMarked;
