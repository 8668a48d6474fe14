package org.factcheck.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between processes and a server: shut, it breaks all connections and takes none, as a server that is gone. */
final class Gate implements AutoCloseable {

    private final int server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    Gate(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        admit(door);
    }

    int port() {
        return port;
    }

    void shut() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    void reopen() throws IOException {
        door = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        admit(door);
    }

    @Override
    public void close() throws IOException {
        shut();
    }

    private void admit(ServerSocket at) {
        start(() -> {
            while (true) {
                Socket from = at.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(from);
                open.add(to);
                start(() -> pass(from, to));
                start(() -> pass(to, from));
                if (at.isClosed()) {
                    shut();
                }
            }
        });
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Ends when what it works on is closed. */
    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One of the two ends was closed.
                    }
                },
                "gate");
        thread.setDaemon(true);
        thread.start();
    }
}
