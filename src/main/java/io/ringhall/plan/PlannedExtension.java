package io.ringhall.plan;

import io.ringhall.plan.extension.ExtensionData;

/** An extension with the digest secrets that forms never see: H(user:realm:password) in lower-case hex, MD5 and SHA-256. */
public record PlannedExtension(ExtensionData data, String ha1Md5, String ha1Sha256) {
    @Override
    public String toString() {
        return "PlannedExtension[" + data + "]";
    }
}
