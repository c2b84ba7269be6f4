/** Facts from the topics, and the projection that is made from them: the same facts give the same state in any order. */
@NullMarked
package org.broadsheet.archive.projection;

import org.jspecify.annotations.NullMarked;
