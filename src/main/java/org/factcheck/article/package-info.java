/** What was read: articles with their text, source and date, the parts cut away, and which of them are copies. */
@NullMarked
package org.factcheck.article;

import org.jspecify.annotations.NullMarked;
