import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { AFRICAN } from "../lib/countries.mjs";
import { readCsv } from "../lib/csv.mjs";
import { geoNames, OUTPUT, ownTable, packagedNationalities, publishedCities, publishedTowns } from "../lib/sources.mjs";
import { FIRST_ADDED_ID, kilometres, nearest } from "../lib/cities.mjs";
import { straight } from "../lib/text.mjs";

const table = (name) => readCsv(readFileSync(join(OUTPUT, name), "utf8"));
const cities = publishedCities();
const countries = table("countries.csv");

test("the selection keeps 28,417 cities, 4,524 of them in the 54 African states", () => {
  assert.equal(AFRICAN.size, 54);
  assert.equal(cities.length, 28_417);
  assert.equal(cities.filter((row) => AFRICAN.has(row.country)).length, 4_524);
  assert.equal(new Set(cities.map((row) => row.country)).size, 245);
});

test("each African country keeps the number of cities that was counted", () => {
  const expected =
    "MA110 SN59 CI68 CD71 NG906 CM122 DZ269 TN151 EG149 ML58 BF49 BJ37 TG21 NE44 GN40 GA27 CG19 CF36 TD48 RW14 BI20 " +
    "KE114 TZ286 UG141 ET111 GH77 ZA261 MG123 MR20 AO38 MZ27 ZM67 ZW64 SL83 SO60 SD74 LY55";
  for (const entry of expected.split(" ")) {
    const [country, count] = [entry.slice(0, 2), Number(entry.slice(2))];
    assert.equal(cities.filter((row) => row.country === country).length, count, country);
  }
});

test("the four countries that GeoNames knows thinly have their provincial towns", () => {
  const towns = publishedTowns();
  const counted = {};
  for (const row of towns) counted[row.country] = (counted[row.country] ?? 0) + 1;
  assert.deepEqual(counted, { CD: 68, AO: 95, MZ: 64, RW: 15 });
  const places = geoNames();
  const names = new Set();
  for (const row of towns) {
    assert.ok(Number(row.geoname_id) >= FIRST_ADDED_ID);
    assert.ok(!names.has(row.country + row.name), row.name);
    names.add(row.country + row.name);
    const town = { country: row.country, lat: Number(row.lat), lng: Number(row.lng) };
    const neighbour = nearest(places, town);
    assert.equal(row.time_zone, neighbour.timeZone);
    assert.ok(kilometres(town, neighbour) < 520, `${row.name} lies ${kilometres(town, neighbour)} km from anything`);
    assert.ok(row.admin1 !== "" && /^[A-Za-z' -]+$/.test(row.ascii_name), row.name);
  }
  assert.equal(Math.max(...cities.map((row) => Number(row.geoname_id))) < FIRST_ADDED_ID, true);
});

test("every city stands in a known country, with a time zone and coordinates", () => {
  const known = new Set(countries.map((row) => row.iso2));
  for (const row of cities) {
    assert.ok(known.has(row.country), row.country);
    assert.match(row.time_zone, /^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/, row.name);
    assert.ok(Math.abs(Number(row.lat)) <= 90 && Math.abs(Number(row.lng)) <= 180, row.name);
    assert.match(row.ascii_name, /[A-Za-z]/, row.geoname_id);
  }
});

test("the 249 ISO countries and Kosovo are there, named in both languages", () => {
  assert.equal(countries.length, 250);
  assert.equal(countries.filter((row) => row.african === "1").length, 54);
  assert.ok(countries.every((row) => /^\d{3}$/.test(row.numeric)));
  for (const column of ["iso2", "iso3", "name_fr", "name_en"]) {
    assert.equal(new Set(countries.map((row) => row[column])).size, 250, column);
  }
  assert.equal(new Set(countries.map((row) => row.numeric)).size, 250);
  const noPhone = countries.filter((row) => row.calling_code === "").map((row) => row.iso2);
  assert.deepEqual(noPhone, ["AQ", "BV", "GS", "HM", "PN", "TF", "UM"]);
  assert.ok(countries.every((row) => row.calling_code === "" || /^[1-9]\d{0,2}$/.test(row.calling_code)));
  assert.deepEqual(countries.filter((row) => row.currency === "").map((row) => row.iso2), ["AQ"]);
});

test("every country has its own nationality in French, both genders, and in English", () => {
  const rows = table("nationalities.csv");
  assert.deepEqual(rows.map((row) => row.iso2).sort(), countries.map((row) => row.iso2).sort());
  for (const column of ["fr_m", "fr_f", "en"]) {
    assert.equal(new Set(rows.map((row) => row[column])).size, 250, column);
    assert.ok(rows.every((row) => row[column].trim() !== ""));
  }
  for (const iso2 of Object.keys(packagedNationalities("fr"))) assert.ok(rows.some((row) => row.iso2 === iso2), iso2);
});

test("feminine nationalities follow French grammar", () => {
  const IRREGULAR = { Grec: "Grecque", Turc: "Turque", Ouzbek: "Ouzbèke" };
  for (const row of table("nationalities.csv")) {
    const masculine = row.fr_m.split(/ \(|-et-|-Néo/)[0];
    const feminine = row.fr_f.split(/ \(|-et-|-Néo/)[0];
    if (masculine in IRREGULAR) assert.equal(feminine, IRREGULAR[masculine]);
    else if (masculine === "Samoan américain") assert.equal(feminine, "Samoane américaine");
    else if (/^(De |Du |Insulaire )/.test(masculine) || /[eè]$/.test(masculine)) assert.equal(feminine, masculine);
    else if (/(i|ï|é|y)en$/.test(masculine)) assert.equal(feminine, `${masculine}ne`);
    else assert.equal(feminine, `${masculine}e`);
  }
  const of = (iso2) => table("nationalities.csv").find((row) => row.iso2 === iso2);
  assert.equal(of("BF").fr_f, "Burkinabè");
  assert.equal(of("NE").fr_f, "Nigérienne");
  assert.equal(of("NG").fr_f, "Nigériane");
  assert.equal(of("ZA").fr_f, "Sud-Africaine");
});

test("every French city name belongs to the city that it was written for", () => {
  const byId = new Map(geoNames().map((place) => [place.id, place.name]));
  const rows = ownTable("city_names_fr.csv");
  assert.ok(rows.length >= 150);
  for (const row of rows) assert.equal(byId.get(Number(row.geonameid)), straight(row.source_name), row.name_fr);
  assert.equal(cities.find((row) => row.geoname_id === "2542997").name_fr, "Marrakech");
});

test("languages and currencies are named in both languages, without a bare code", () => {
  const languages = table("languages.csv");
  assert.ok(languages.length >= 110);
  for (const column of ["code", "name_fr", "name_en"]) {
    assert.equal(new Set(languages.map((row) => row[column])).size, languages.length, column);
  }
  assert.ok(languages.every((row) => /^\p{Lu}/u.test(row.name_fr) && /^\p{Lu}/u.test(row.name_en)));
  for (const code of ["mnk", "toi", "ber", "ary", "ff", "ny", "rn", "lg", "zgh", "wo", "ln", "mos", "fon"]) {
    assert.ok(languages.some((row) => row.code === code), code);
  }
  const currencies = table("currencies.csv");
  assert.ok(countries.every((row) => row.currency === "" || currencies.some((money) => money.code === row.currency)));
  const digits = Object.fromEntries(currencies.map((row) => [row.code, row.minor_digits]));
  assert.deepEqual([digits.MAD, digits.XOF, digits.TND, digits.SLE], ["2", "0", "3", "2"]);
});
