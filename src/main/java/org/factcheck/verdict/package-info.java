/** Evidence weighed: origins, the named rules of the policy, the verdict, its explanation and an analyst's override. */
@NullMarked
package org.factcheck.verdict;

import org.jspecify.annotations.NullMarked;
