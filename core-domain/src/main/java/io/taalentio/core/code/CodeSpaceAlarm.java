package io.taalentio.core.code;

/** Tells the operators that a series of codes runs out. */
@FunctionalInterface
public interface CodeSpaceAlarm {

    /**
     * @param used ranks drawn so far
     * @param capacity ranks the series can hold
     */
    void nearlyFull(CodeScope scope, long used, long capacity);
}
