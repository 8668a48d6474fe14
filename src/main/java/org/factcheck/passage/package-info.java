/** Articles cut to size: sentences at known offsets, with the neighbours and the speaker they need. */
@NullMarked
package org.factcheck.passage;

import org.jspecify.annotations.NullMarked;
