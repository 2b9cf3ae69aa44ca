package io.ringhall.notifications.outbox;

import io.ringhall.notifications.outbox.Delivery.Request;
import io.ringhall.tenancy.TenantAccess;
import org.springframework.stereotype.Service;

/** Tries a request at once, for the button "Test"; nothing is kept. */
@Service
public class Trial {
    private final RequestDispatch requests;

    Trial(RequestDispatch requests) {
        this.requests = requests;
    }

    /** @throws io.ringhall.tenancy.TenantReadOnly */
    public SendResult send(TenantAccess access, Request request) {
        return requests.send(access.forWriting(), "test", request);
    }
}
