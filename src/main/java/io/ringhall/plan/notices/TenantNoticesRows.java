package io.ringhall.plan.notices;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The notices of the tenant in scope: none or one. */
interface TenantNoticesRows extends Repository<TenantNotices, Long> {
    List<TenantNotices> findAll();

    TenantNotices saveAndFlush(TenantNotices notices);
}
