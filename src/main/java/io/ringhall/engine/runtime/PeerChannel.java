package io.ringhall.engine.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** The bytes of a connection, plain or encrypted. Never blocks; used on the loop that owns the connection only. */
interface PeerChannel {
    SocketChannel socket();

    /** Goes on with whatever must be agreed before bytes can flow. @return whether they can */
    boolean advance() throws IOException;

    /** @return bytes read, 0 when none are there yet, -1 at the end */
    int read(ByteBuffer into) throws IOException;

    /** @return bytes taken; less than all means: come again when the socket takes more */
    int write(ByteBuffer from) throws IOException;

    /** Whether it waits for the socket to take bytes of its own. */
    boolean holdsBack();

    /** Whether it goes on by itself, elsewhere: until then the socket need not be watched. */
    boolean away();

    /** Says goodbye if that can be done at once, and closes. */
    void close();
}
