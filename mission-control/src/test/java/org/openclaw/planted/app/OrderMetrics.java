package org.openclaw.planted.app;

import io.micrometer.core.instrument.MeterRegistry;

class OrderMetrics {
    OrderMetrics(MeterRegistry registry) {
        registry.counter("orders").increment();
    }
}
