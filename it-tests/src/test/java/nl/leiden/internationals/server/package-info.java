/** The real WAR on a real server, spoken to over HTTP. */
@NullMarked
package nl.leiden.internationals.server;

import org.jspecify.annotations.NullMarked;
