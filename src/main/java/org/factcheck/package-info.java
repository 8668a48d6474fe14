/** The program: its command line. */
@NullMarked
package org.factcheck;

import org.jspecify.annotations.NullMarked;
