package io.ringhall.plan.sound;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The defaults of sound of the tenant in scope: none or one. */
interface TenantSounds extends Repository<TenantSound, Long> {
    List<TenantSound> findAll();

    TenantSound saveAndFlush(TenantSound sound);
}
