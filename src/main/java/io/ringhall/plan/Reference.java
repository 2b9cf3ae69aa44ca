package io.ringhall.plan;

/** A pointer from one thing of the plan to another. @param where the path of the field that points */
public record Reference(ThingKind kind, String number, String where) {
    public boolean pointsAt(ThingKind otherKind, String otherNumber) {
        return kind == otherKind && number.equals(otherNumber);
    }
}
