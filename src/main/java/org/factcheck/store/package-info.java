/** What is kept in the database: runs, articles, outcomes and caches. */
@NullMarked
package org.factcheck.store;

import org.jspecify.annotations.NullMarked;
