package io.ringhall.identity;

import io.ringhall.kernel.Secret;

/** A token that was just made: the only moment its text is known. */
public record IssuedToken(AccessTokenData data, Secret token) {}
