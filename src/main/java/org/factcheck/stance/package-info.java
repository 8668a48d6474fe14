/** For or against: what one passage says about one claim, in whose mouth and with what probability. */
@NullMarked
package org.factcheck.stance;

import org.jspecify.annotations.NullMarked;
