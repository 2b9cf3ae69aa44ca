package io.ringhall.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import java.util.List;

/** Without it the console would answer an unknown path below /api with its page. */
@Hidden
@RestController
class UnknownApi {
    @RequestMapping("/api/**")
    ProblemDetail unknown() {
        return Problems.problem(HttpStatus.NOT_FOUND, "There is nothing at this address", List.of());
    }
}
