// Writes the world data that taalentio ships. See docs/world-data.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAddedTowns, buildCities, CITY_COLUMNS } from "./lib/cities.mjs";
import { assignCodes, assignCodesBeside } from "./lib/codes.mjs";
import { AFRICAN, DISPLAY_NAMES, NUMERIC, regionOf } from "./lib/countries.mjs";
import { writeCsv } from "./lib/csv.mjs";
import {
  admin1Names, callingCodes, cldrNames, geoNames, gzip, OUTPUT, ownTable, publishedCities,
  publishedTowns,
} from "./lib/sources.mjs";
import { capitalised, straight } from "./lib/text.mjs";

const languages = ownTable("language_choice.csv");
const cldr = cldrNames(languages.map((row) => row.code));
const ofKind = (kind) => cldr.filter((row) => row[0] === kind).map((row) => row.slice(1));
const calling = callingCodes();

const countries = ofKind("country").map(([iso2, fr, en, iso3, currency]) => {
  const [nameFr, nameEn] = DISPLAY_NAMES[iso2] ?? [fr, en];
  return [
    iso2, iso3, NUMERIC[iso2], straight(nameFr), straight(nameEn),
    calling.get(iso2) ?? "", currency, regionOf(iso2), AFRICAN.has(iso2) ? 1 : 0,
  ];
});

const nationalities = ownTable("nationalities.csv");
const missing = countries.map((row) => row[0]).filter((iso2) => !nationalities.some((row) => row.iso2 === iso2));
if (missing.length > 0) throw new Error(`no nationality for ${missing.join(" ")}`);

const CURRENCY_NAMES = { ZWG: ["Or du Zimbabwe (ZiG)", "Zimbabwe Gold (ZiG)"] };
const currencies = ofKind("currency").map(([code, fr, en, digits]) => {
  const [nameFr, nameEn] = CURRENCY_NAMES[code] ?? [capitalised(fr), en];
  return [code, straight(nameFr), straight(nameEn), digits];
});

const cldrLanguages = new Map(ofKind("language").map(([code, fr, en]) => [code, { fr, en }]));
const languageRows = languages.map((row) => {
  const cldrName = cldrLanguages.get(row.code);
  const nameFr = row.name_fr || capitalised(straight(cldrName.fr));
  const nameEn = row.name_en || straight(cldrName.en);
  if (nameEn === row.code) {
    throw new Error(`language ${row.code} needs its own label`);
  }
  return [row.code, nameFr, nameEn, row.grp];
});

const places = geoNames();
const frenchNames = new Map(
  ownTable("city_names_fr.csv").map((row) => {
    const place = places.find((candidate) => candidate.id === Number(row.geonameid));
    if (place === undefined || place.name !== straight(row.source_name)) {
      throw new Error(`city_names_fr.csv: ${row.geonameid} is not ${row.source_name}`);
    }
    return [place.id, row.name_fr];
  }),
);
const divisions = admin1Names();
const townsBefore = publishedTowns();
const cities = buildCities(places, divisions, frenchNames, publishedCities(), assignCodesBeside(townsBefore));
const towns = buildAddedTowns(ownTable("added_towns.csv"), places, divisions, cities, townsBefore, assignCodes);
const cityCells = (row) => CITY_COLUMNS.map((name) => row[name]);

mkdirSync(OUTPUT, { recursive: true });
const write = (name, content) => {
  writeFileSync(join(OUTPUT, name), content);
  console.log(`${name.padEnd(20)} ${String(Buffer.byteLength(content)).padStart(8)} bytes`);
};
write(
  "countries.csv",
  writeCsv(
    ["iso2", "iso3", "numeric", "name_fr", "name_en", "calling_code", "currency", "region", "african"],
    countries,
  ),
);
write(
  "nationalities.csv",
  writeCsv(["iso2", "fr_m", "fr_f", "en"], nationalities.map((row) => [row.iso2, row.fr_m, row.fr_f, row.en])),
);
write("currencies.csv", writeCsv(["code", "name_fr", "name_en", "minor_digits"], currencies));
write("languages.csv", writeCsv(["code", "name_fr", "name_en", "language_group"], languageRows));
write("cities.csv.gz", gzip(writeCsv(CITY_COLUMNS, cities.map(cityCells))));
write("added_towns.csv", writeCsv(CITY_COLUMNS, towns.map(cityCells)));
const african = cities.filter((row) => AFRICAN.has(row.country)).length;
console.log(`${countries.length} countries, ${cities.length} cities (${african} in Africa), ${towns.length} added towns, ` +
  `${languageRows.length} languages, ${currencies.length} currencies`);
