package org.openclaw.missioncontrol.app.health;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.openclaw.missioncontrol.platform.web.RequestId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the probes. Being alive asks nobody; being ready asks everything that an answer needs. */
@RestController
class HealthController {
    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping({"/health", "/healthz"})
    ResponseEntity<Map<String, Boolean>> alive() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("ok", true));
    }

    @GetMapping("/readyz")
    ResponseEntity<?> ready(HttpServletRequest request) {
        var report = readiness.report();
        return report.ok()
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(report)
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem(report, RequestId.of(request)));
    }

    private static ProblemDetail problem(Readiness.Report report, String requestId) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "This instance takes no traffic now. Ask another one, or try again soon.");
        problem.setProperty("code", "not_ready");
        problem.setProperty("request_id", requestId);
        problem.setProperty("ok", false);
        problem.setProperty("checks", report.checks());
        return problem;
    }
}
