/** What is asserted: claims, their CSV reader and the input that was rejected. */
@NullMarked
package org.factcheck.claim;

import org.jspecify.annotations.NullMarked;
