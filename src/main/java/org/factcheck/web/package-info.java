/** The report library: pages and downloads for those who read what the runs left. */
@NullMarked
package org.factcheck.web;

import org.jspecify.annotations.NullMarked;
