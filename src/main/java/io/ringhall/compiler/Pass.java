package io.ringhall.compiler;

/** Looks at the whole plan for one kind of mistake. */
interface Pass {
    void check(Draft draft, Findings findings);
}
