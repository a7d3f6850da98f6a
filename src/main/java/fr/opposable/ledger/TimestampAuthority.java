package fr.opposable.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Answers time-stamp requests. */
@FunctionalInterface
interface TimestampAuthority {

    /** {@return the answer, a TimeStampResp in DER} */
    byte[] answer(byte[] request) throws IOException;

    /** {@return the authority at this address (RFC 3161, § 3.4)} */
    static TimestampAuthority at(URI url) {
        return request -> {
            try (HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build()) {
                HttpResponse<byte[]> response = client.send(
                        HttpRequest.newBuilder(url)
                                .timeout(Duration.ofSeconds(10))
                                .header("Content-Type", "application/timestamp-query")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (response.statusCode() != 200) {
                    throw new IOException("The authority answered " + response.statusCode());
                }
                return response.body();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The request was interrupted", e);
            }
        };
    }
}
