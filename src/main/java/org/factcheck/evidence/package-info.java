/** Passages found for a claim, before anyone says for or against. */
@NullMarked
package org.factcheck.evidence;

import org.jspecify.annotations.NullMarked;
