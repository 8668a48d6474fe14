/** When jobs run: job files and the calendar. */
@NullMarked
package org.factcheck.schedule;

import org.jspecify.annotations.NullMarked;
