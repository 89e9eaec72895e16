package org.rapportcrm.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One user's connection. It shares two cores with what it measures, so it does no more than write a
 * request and count the bytes that come back.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int port;
    private final String headers;
    private Socket socket;
    private InputStream in;

    Wire(int port, String cookies) throws IOException {
        this.port = port;
        headers =
                " HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nCookie: %s\r\n"
                        .formatted(port, cookies);
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** Throws unless the page comes, or what was sent is taken. */
    void send(Request request) throws IOException {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        String head =
                request.isForm()
                        ? "POST "
                                + request.path()
                                + headers
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + body.length
                                + "\r\n\r\n"
                        : "GET " + request.path() + headers + "\r\n";
        socket.getOutputStream().write(join(head.getBytes(StandardCharsets.US_ASCII), body));
        String status = line();
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding: chunked");
            last |= lower.startsWith("connection: close");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (!status.startsWith(request.isForm() ? "HTTP/1.1 30" : "HTTP/1.1 200")) {
            throw new IOException(request.path() + " answers " + status);
        }
        if (last) {
            socket.close();
            socket = open();
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Socket open() throws IOException {
        Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private void skipChunks() throws IOException {
        for (int size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
