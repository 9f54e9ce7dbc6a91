/** Base letters of the few Latin characters that Unicode does not decompose. */
const UNDECOMPOSED = {
  ß: "ss", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D",
  þ: "th", Þ: "TH", ł: "l", Ł: "L", ı: "i", İ: "I", ħ: "h", Ħ: "H", ŋ: "ng", Ŋ: "NG", ə: "e", Ə: "E",
  ɓ: "b", Ɓ: "B", ɗ: "d", Ɗ: "D", ɔ: "o", Ɔ: "O", ɛ: "e", Ɛ: "E", ƙ: "k", Ƙ: "K", ɣ: "g", Ɣ: "G",
};

/** The name in plain letters, as GeoNames writes its ASCII names. */
export function plain(name) {
  return withoutAccents(name);
}

function withoutAccents(text) {
  return text
    .replace(/[^\u0000-\u007f]/g, (c) => UNDECOMPOSED[c] ?? c)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
}

/** The letters A–Z of a name, accents dropped: what city codes are made of. */
export function letters(name) {
  return withoutAccents(name).toUpperCase().replace(/[^A-Z]/g, "");
}

/** Two spellings that fold to the same text are one name to somebody who searches. */
export function folded(name) {
  return withoutAccents(name).toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** One form of apostrophe in all data, the one that keyboards type. */
export function straight(text) {
  return text.replace(/[’‘ʼʻ]/g, "'");
}

export function capitalised(text) {
  return text.slice(0, 1).toLocaleUpperCase("fr") + text.slice(1);
}
