package io.ringhall.api.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringhall.plan.ringgroup.RingStrategy;
import io.ringhall.plan.ringgroup.StageData;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage.
 *
 * @param seconds default 20
 * @param strategy default all
 * @param when the stage is skipped unless this holds
 * @param cellsWhen its outside numbers ring only while this holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageResource(
        @Schema(minimum = "5", maximum = "300") @Nullable Integer seconds,
        @Schema(allowableValues = {"all", "rotate", "sequential", "random", "longest-idle"}) @Nullable String strategy,
        @Nullable List<MemberResource> members,
        @Nullable FlagConditionResource when,
        @Nullable FlagConditionResource cellsWhen) {
    static StageResource of(StageData data) {
        return new StageResource(
                data.seconds(),
                Words.word(data.strategy()),
                data.members().stream().map(MemberResource::of).toList(),
                FlagConditionResource.of(data.when()),
                FlagConditionResource.of(data.cellsWhen()));
    }

    StageData data(String path) {
        return new StageData(
                Given.number(seconds, StageData.DEFAULT_SECONDS),
                Words.value(RingStrategy.class, strategy, path + ".strategy"),
                members == null ? List.of() : members.stream().map(MemberResource::data).toList(),
                FlagConditionResource.data(when),
                FlagConditionResource.data(cellsWhen));
    }
}
