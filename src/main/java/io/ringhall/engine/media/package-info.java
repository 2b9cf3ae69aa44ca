/** Media: RTP relay, playback, recording, digits; plain NIO, one loop per media thread (src/adr/0004). */
@NullMarked
package io.ringhall.engine.media;

import org.jspecify.annotations.NullMarked;
