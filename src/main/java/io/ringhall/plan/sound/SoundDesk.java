package io.ringhall.plan.sound;

import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.PlanReader;
import io.ringhall.plan.PlanSaver;
import io.ringhall.plan.ThingKind;
import io.ringhall.plan.Touch;
import io.ringhall.tenancy.TenantAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps a tenant's defaults of sound. */
@Service
public class SoundDesk {
    private final TenantSounds sounds;
    private final PlanReader reader;
    private final PlanSaver saver;

    SoundDesk(TenantSounds sounds, PlanReader reader, PlanSaver saver) {
        this.sounds = sounds;
        this.reader = reader;
        this.saver = saver;
    }

    /** Before it is saved, {@link SoundData#DEFAULT}. */
    public SoundData get(TenantAccess access) {
        return reader.read(access).sound();
    }

    public SaveResult<SoundData> update(
            TenantAccess access, SoundData data, @Nullable Long expectedRevision) {
        return saver.save(access, Touch.one(ThingKind.SOUND, ""), () -> {
            var stored = sounds.findAll().stream().findFirst();
            var stale = PlanSaver.stale(stored.map(TenantSound::revision).orElse(-1L), expectedRevision);
            if (stale.isPresent()) {
                return SaveResult.refused(stale.get());
            }
            var sound = stored.orElseGet(() -> new TenantSound(data));
            sound.edit(data);
            return new SaveResult.Saved<>(sounds.saveAndFlush(sound).data(), 0);
        });
    }
}
