package io.ringhall.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All access tokens. */
interface AccessTokens extends Repository<AccessToken, Long> {
    Optional<AccessToken> findByTokenHash(String tokenHash);

    List<AccessToken> findByUserIdOrderByName(long userId);

    boolean existsByUserIdAndName(long userId, String name);

    int deleteByIdAndUserId(long id, long userId);

    AccessToken save(AccessToken token);
}
