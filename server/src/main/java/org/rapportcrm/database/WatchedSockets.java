package org.rapportcrm.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of the connection pool, so that all of them can be closed while threads wait for
 * their answers. The driver makes this by its name.
 */
public final class WatchedSockets extends SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedSockets.class);
    private static final Set<Socket> OPEN =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        OPEN.add(socket);
        return socket;
    }

    static Set<Socket> open() {
        synchronized (OPEN) {
            return Set.copyOf(OPEN);
        }
    }

    /** Whoever waits on one of them gets an exception at once. */
    static void close(Set<Socket> sockets) {
        for (Socket socket : sockets) {
            OPEN.remove(socket);
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("{} is gone already", socket, e);
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects it itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("the driver connects it itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("the driver connects it itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("the driver connects it itself");
    }
}
