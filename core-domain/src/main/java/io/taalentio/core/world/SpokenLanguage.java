package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;

/**
 * A language people speak or play in.
 *
 * @param code ISO 639-1 where there is one, else ISO 639-2 or 639-3: {@code fr}, {@code ary}
 * @param group key in the list {@code languageGroup}
 */
public record SpokenLanguage(String code, Label name, String group) {}
