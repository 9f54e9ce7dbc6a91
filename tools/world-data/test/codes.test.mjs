import assert from "node:assert/strict";
import { test } from "node:test";
import { buildAddedTowns, buildCities, CITY_COLUMNS } from "../lib/cities.mjs";
import { assignCodes, assignCodesBeside, candidates, RESERVED } from "../lib/codes.mjs";
import { readCsv, writeCsv } from "../lib/csv.mjs";
import { admin1Names, geoNames, ownTable, publishedCities, publishedTowns } from "../lib/sources.mjs";
import { letters } from "../lib/text.mjs";

const places = geoNames();
const published = publishedCities();
const admin1 = admin1Names();
const french = new Map(ownTable("city_names_fr.csv").map((row) => [Number(row.geonameid), row.name_fr]));
const asText = (rows) => rows.map((row) => Object.fromEntries(CITY_COLUMNS.map((name) => [name, String(row[name])])));
const firstRelease = asText(buildCities(places, admin1, french, [], assignCodes));

/** A small seeded generator, so that a failure can be repeated. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffled(list, next) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

test("the candidates of a name come in the order of the rule", () => {
  const of = (name) => [...candidates(name)];
  assert.equal(of("Fès")[0], "FES");
  assert.equal(of("Al")[0], "ALX");
  assert.equal(of("")[0], "XXX");
  const rabat = of("Rabat");
  assert.deepEqual(rabat.slice(0, 2), ["RAB", "RBT"]);
  assert.deepEqual(rabat.slice(2, 8), ["RAB", "RAA", "RAT", "RBA", "RBT", "RAT"]);
  assert.equal(rabat[8], "RAA");
  assert.equal(rabat.length, 8 + 26 * 26 + 26 ** 3);
});

test("every city has a unique code in its country, keeps its initial, and none is reserved", () => {
  const seen = new Set();
  for (const row of firstRelease) {
    assert.match(row.code, /^[A-Z]{3}$/);
    assert.ok(!RESERVED.includes(row.code), row.name);
    const key = row.country + row.code;
    assert.ok(!seen.has(key), key);
    seen.add(key);
    assert.equal(row.code[0], letters(row.ascii_name)[0], row.name);
  }
  assert.equal(seen.size, 28_417);
});

test("cities that the whole product speaks of have the code that people expect", () => {
  const code = (id) => firstRelease.find((row) => row.geoname_id === String(id)).code;
  assert.deepEqual(
    [2538475, 2553604, 2253354, 2314302, 2232593, 2332459, 2293538].map(code),
    ["RAB", "CAS", "DAK", "KIN", "DOU", "LAG", "ABI"],
  );
});

test("more than half of the cities have the first three letters of their name", () => {
  const natural = firstRelease.filter((row) => row.code === letters(row.ascii_name).padEnd(3, "X").slice(0, 3));
  assert.equal(natural.length, 15_412);
});

test("the committed file holds the codes that a first generation gives", () => {
  const codes = new Map(firstRelease.map((row) => [row.geoname_id, row.code]));
  assert.equal(published.length, 28_417);
  for (const row of published) assert.equal(row.code, codes.get(row.geoname_id), row.name);
});

test("published codes survive shuffled lines and changed populations", () => {
  for (const seed of [1, 20, 300]) {
    const next = random(seed);
    const changed = shuffled(places, next).map((place) => ({
      ...place,
      population: Math.floor(place.population * next() * 3),
    }));
    const regenerated = new Map(
      buildCities(changed, admin1, french, published, assignCodes).map((row) => [String(row.geoname_id), row]),
    );
    for (const row of published) {
      assert.equal(regenerated.get(row.geoname_id).code, row.code, row.name);
      assert.equal(regenerated.get(row.geoname_id).active, 1);
    }
    assert.ok(regenerated.size > published.length, "towns that grew should have joined");
    const keys = new Set([...regenerated.values()].map((row) => row.country + row.code));
    assert.equal(keys.size, regenerated.size);
  }
});

test("without the published file the changed populations would have moved codes", () => {
  const next = random(7);
  const changed = places.map((place) => ({ ...place, population: Math.floor(place.population * next() * 3) }));
  const codes = new Map(
    buildCities(changed, admin1, french, [], assignCodes).map((row) => [String(row.geoname_id), row.code]),
  );
  assert.ok(published.some((row) => codes.has(row.geoname_id) && codes.get(row.geoname_id) !== row.code));
});

test("a new city takes a free code and leaves the others alone, however large it is", () => {
  const newcomer = { ...places.find((place) => place.id === 2538475), id: 99_000_001, population: 50_000_000 };
  const rows = buildCities([...places, newcomer], admin1, french, published, assignCodes);
  const code = (id) => rows.find((row) => row.geoname_id === id).code;
  assert.equal(code(2538475), "RAB");
  assert.notEqual(code(99_000_001), "RAB");
  assert.ok(!published.some((row) => row.country === "MA" && row.code === code(99_000_001)));
});

test("a city that the source no longer has stays, inactive, with its code", () => {
  const rows = buildCities(places.filter((place) => place.id !== 2253354), admin1, french, published, assignCodes);
  const dakar = rows.find((row) => row.geoname_id === 2253354);
  assert.equal(dakar.code, "DAK");
  assert.equal(dakar.active, 0);
  assert.equal(rows.length, 28_417);
});

const towns = ownTable("added_towns.csv");
const publishedTown = publishedTowns();

test("towns added by hand take what the cities left, so that no published code moves", () => {
  const taken = new Set(published.map((row) => row.country + row.code));
  const first = buildAddedTowns(towns, places, admin1, published, [], assignCodes);
  for (const [index, row] of first.entries()) {
    const key = row.country + row.code;
    assert.ok(!taken.has(key) && !RESERVED.includes(row.code), key);
    taken.add(key);
    assert.equal(publishedTown[index].code, row.code, row.name);
  }
  assert.equal(publishedTown.length, first.length);
});

test("an added town keeps its code when others join before it", () => {
  const newcomer = { ...towns[0], id: "900009999", name: "Baraka" };
  const rows = buildAddedTowns([newcomer, ...towns], places, admin1, published, publishedTown, assignCodes);
  for (const town of publishedTown)
    assert.equal(rows.find((row) => String(row.geoname_id) === town.geoname_id).code, town.code, town.name);
  assert.throws(() => buildAddedTowns(towns.slice(1), places, admin1, published, publishedTown, assignCodes));
});

test("a city that joins later leaves the codes of added towns alone", () => {
  const newcomer = { ...places.find((place) => place.country === "CD"), id: 99_000_003, name: "Rutland",
    asciiName: "Rutland", population: 5_000_000 };
  const withTowns = buildCities([...places, newcomer], admin1, french, published, assignCodesBeside(publishedTown));
  assert.equal(publishedTown[0].code, "RUT");
  assert.notEqual(withTowns.find((row) => row.geoname_id === 99_000_003).code, "RUT");
});

test("a town that the source learns of is not given a second code unnoticed", () => {
  const known = { ...places.find((place) => place.country === "CD"), id: 99_000_002, name: "Rutshuru",
    lat: -1.19, lng: 29.45, population: 60_000 };
  assert.throws(() => buildAddedTowns(towns, [...places, known], admin1, published, publishedTown, assignCodes), /99000002/);
});

test("a table survives being written and read", () => {
  const rows = [["a,b", 'say "x"', ""], ["é", "1", "|"]];
  assert.deepEqual(readCsv(writeCsv(["x", "y", "z"], rows)), [
    { x: "a,b", y: 'say "x"', z: "" },
    { x: "é", y: "1", z: "|" },
  ]);
});
