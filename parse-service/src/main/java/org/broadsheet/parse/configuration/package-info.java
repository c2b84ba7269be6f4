/** What an operator may set. */
@NullMarked
package org.broadsheet.parse.configuration;

import org.jspecify.annotations.NullMarked;
