package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** As many kept connections as are needed at once. */
final class HttpPool implements AutoCloseable {
    private final ConcurrentLinkedDeque<Http> idle = new ConcurrentLinkedDeque<>();
    private final Product product;

    HttpPool(Product product) {
        this.product = product;
    }

    void use(Work work) throws IOException {
        var kept = idle.poll();
        var http = kept == null ? product.http() : kept;
        work.on(http);
        idle.push(http);
    }

    @Override
    public void close() throws IOException {
        for (var http : idle) http.close();
    }

    /** What needs a connection. */
    interface Work {
        void on(Http http) throws IOException;
    }
}
