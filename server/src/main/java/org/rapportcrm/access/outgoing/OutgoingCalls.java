package org.rapportcrm.access.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way out. The address is judged when it is connected to, so that a name that leads to
 * another place the second time gains nothing; redirects are not followed, cookies not kept,
 * answers cut off.
 */
@Component
public class OutgoingCalls implements DisposableBean {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    private static final int LONGEST_ANSWER = 1 << 20;

    private final OutgoingAddresses addresses;
    private final CloseableHttpClient http;

    OutgoingCalls(OutgoingAddresses addresses) {
        this.addresses = addresses;
        http =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(new Judging())
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(CONNECT)
                                                        .setSocketTimeout(ANSWER)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom().setResponseTimeout(ANSWER).build())
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAutomaticRetries()
                        .build();
    }

    public String get(URI uri) {
        return send(new HttpGet(uri), Map.of());
    }

    /** Posts a form that is encoded already. */
    public String post(URI uri, String form, Map<String, String> headers) {
        HttpPost request = new HttpPost(uri);
        request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return send(request, headers);
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }

    /** Throws {@link OutgoingCallFailed} unless it is answered with 200. */
    private String send(ClassicHttpRequest request, Map<String, String> headers) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no network inside a transaction");
        }
        request.setHeader("Accept", "application/json");
        headers.forEach(request::setHeader);
        try {
            mustBeEncrypted(request.getUri());
            return http.execute(request, OutgoingCalls::body);
        } catch (IOException | java.net.URISyntaxException | IllegalArgumentException e) {
            throw new OutgoingCallFailed(e);
        }
    }

    private void mustBeEncrypted(URI uri) throws IOException {
        if ("https".equals(uri.getScheme())) {
            return;
        }
        if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IOException("neither http nor https: " + uri.getScheme());
        }
        for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
            if (!addresses.isAllowed(address)) {
                throw new IOException("not encrypted: " + uri.getHost());
            }
        }
    }

    private static String body(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("answered with status " + response.getCode());
        }
        try (InputStream in = response.getEntity().getContent()) {
            byte[] bytes = in.readNBytes(LONGEST_ANSWER + 1);
            if (bytes.length > LONGEST_ANSWER) {
                throw new IOException("answered with more than a megabyte");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final class Judging implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = InetAddress.getAllByName(host);
            for (InetAddress address : found) {
                if (!addresses.admit(address)) {
                    throw new UnknownHostException(host + " leads inside");
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return resolve(host)[0].getCanonicalHostName();
        }
    }
}
