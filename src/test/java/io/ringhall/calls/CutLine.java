package io.ringhall.calls;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another until it is cut: then every connection breaks and none can be made. */
final class CutLine implements Closeable {
    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    CutLine(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = door.getLocalPort();
        admit(door);
    }

    int port() {
        return port;
    }

    void cut() throws IOException {
        door.close();
        for (var socket : open) {
            socket.close();
        }
        open.clear();
    }

    void restore() throws IOException {
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        admit(door);
    }

    private void admit(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    var near = at.accept();
                    var far = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(near);
                    open.add(far);
                    pump(near, far);
                    pump(far, near);
                }
            } catch (IOException closed) {
                // cut
            }
        });
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException closed) {
                // cut, or done
            }
        });
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
