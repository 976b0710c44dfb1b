/**
 * Events of the switch whose class in Asterisk-Java drops a field that we need. Asterisk-Java finds a class by its simple name, so each is
 * named as the event.
 */
@NullMarked
package io.claimline.dialer.asterisk.event;

import org.jspecify.annotations.NullMarked;
