import { AFRICAN } from "./countries.mjs";
import { folded, plain, straight } from "./text.mjs";

/** One line of the GeoNames table, the columns that we use. */
export function parseGeoNames(text) {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const c = line.split("\t");
      return {
        id: Number(c[0]),
        name: straight(c[1]),
        asciiName: straight(c[2]),
        alternates: c[3] === "" ? [] : c[3].split(","),
        lat: Number(c[4]),
        lng: Number(c[5]),
        feature: c[7],
        country: c[8],
        admin1: c[10],
        population: Number(c[14]),
        timeZone: c[17],
      };
    });
}

/** The product's selection: towns of 15,000, capitals, and in Africa towns of 1,000 and second-level seats. */
export function isSelected(place) {
  if (place.feature === "PPLX") return false;
  if (place.population >= 15_000 || place.feature === "PPLC" || place.feature === "PPLA") return true;
  return AFRICAN.has(place.country) && (place.population >= 1_000 || place.feature === "PPLA2");
}

const LATIN_NAME = /^[\p{Script=Latin}\p{M}' .-]+$/u;

/**
 * A few other spellings for the search. GeoNames mixes in airport codes and lower-case romanisations of
 * other scripts, which nobody types; both are left out.
 */
export function searchNames(place, displayed) {
  const limit = AFRICAN.has(place.country) ? 8 : place.population >= 200_000 ? 4 : place.population >= 15_000 ? 2 : 0;
  const known = new Set(displayed.filter(Boolean).map(folded));
  const chosen = [];
  for (const raw of place.alternates) {
    const name = straight(raw).trim();
    const key = folded(name);
    if (chosen.length === limit) break;
    if (!LATIN_NAME.test(name) || !/^\p{Lu}/u.test(name) || name.length > 40) continue;
    if (key.length < 3 || /^[A-Z]{3,4}$/.test(name) || known.has(key)) continue;
    known.add(key);
    chosen.push(name);
  }
  return chosen;
}

export const CITY_COLUMNS = [
  "geoname_id", "country", "code", "name", "name_fr", "ascii_name", "admin1", "lat", "lng", "population", "time_zone",
  "search_names", "active",
];

/**
 * Builds the rows of cities.csv in a stable order (country, geoname id). Cities published before are kept
 * even if the source drops them or they fall under the selection, because profiles point at them: those
 * gone from the source stay with their last data and active = 0.
 *
 * @param places all places of the source
 * @param {Map<string, string>} admin1Names by "CC.code"
 * @param {Map<number, string>} frenchNames by geoname id
 * @param {Record<string, string>[]} published rows of the file committed before (empty the first time)
 */
export function buildCities(places, admin1Names, frenchNames, published, assignCodes) {
  const before = new Map(published.map((row) => [Number(row.geoname_id), row]));
  const kept = places.filter((place) => isSelected(place) || before.has(place.id));
  const present = new Set(kept.map((place) => place.id));
  const moved = kept.find((place) => before.has(place.id) && before.get(place.id).country !== place.country);
  if (moved) throw new Error(`city ${moved.id} changed country, decide by hand what its code becomes`);
  const gone = published.filter((row) => !present.has(Number(row.geoname_id)));
  const codes = assignCodes(
    [
      ...kept,
      ...gone.map((row) => ({
        id: Number(row.geoname_id),
        country: row.country,
        asciiName: row.ascii_name,
        population: Number(row.population),
      })),
    ],
    new Map([...before].map(([id, row]) => [id, row.code])),
  );
  const rows = kept.map((place) => {
    const nameFr = frenchNames.get(place.id) ?? "";
    return {
      geoname_id: place.id,
      country: place.country,
      code: codes.get(place.id),
      name: place.name,
      name_fr: nameFr,
      ascii_name: place.asciiName === "" ? place.name : place.asciiName,
      admin1: straight(admin1Names.get(`${place.country}.${place.admin1}`) ?? ""),
      lat: place.lat.toFixed(4),
      lng: place.lng.toFixed(4),
      population: place.population,
      time_zone: place.timeZone,
      search_names: searchNames(place, [place.name, place.asciiName, nameFr]).join("|"),
      active: 1,
    };
  });
  return [...rows, ...gone.map((row) => ({ ...row, geoname_id: Number(row.geoname_id), active: 0 }))].sort(
    (a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : a.geoname_id - b.geoname_id),
  );
}

/** Ids of towns added by hand start here, far above those of GeoNames. */
export const FIRST_ADDED_ID = 900_000_001;

/** Two places of one name nearer than this are one town. */
const SAME_TOWN_KM = 40;

/**
 * Builds the rows of added_towns.csv: provincial towns that GeoNames lacks, from our own table. They take the codes
 * that the cities left over and keep them as cities do. Nobody counted their people, so lists show them last.
 *
 * @param added rows of our table
 * @param places all places of the source
 * @param {Map<string, string>} admin1Names by "CC.code"
 * @param {Record<string, string>[]} cities rows of cities.csv, whose codes are taken
 * @param {Record<string, string>[]} published rows of the file committed before (empty the first time)
 */
export function buildAddedTowns(added, places, admin1Names, cities, published, assignCodes) {
  const towns = added.map((row) => ({
    id: Number(row.id),
    name: row.name,
    asciiName: plain(row.name),
    country: row.country,
    admin1: admin1Names.get(`${row.country}.${row.admin1}`),
    alternates: row.search_names,
    lat: Number(row.lat),
    lng: Number(row.lng),
    population: 0,
  }));
  for (const town of towns) {
    if (town.admin1 === undefined) throw new Error(`added town ${town.name}: unknown division`);
    const twin = places.find((place) => place.country === town.country && isSelected(place) &&
      folded(place.name) === folded(town.name) && kilometres(place, town) < SAME_TOWN_KM);
    if (twin) throw new Error(`added town ${town.name} is GeoNames ${twin.id} now, decide by hand which one stays`);
  }
  const gone = published.find((row) => !towns.some((town) => town.id === Number(row.geoname_id)));
  if (gone) throw new Error(`${gone.name} was published; a town stays in the table for ever`);
  const codes = assignCodes(
    [...cities.map((row) => ({ id: Number(row.geoname_id), country: row.country })), ...towns],
    new Map([...cities, ...published].map((row) => [Number(row.geoname_id), row.code])),
  );
  return towns.map((town) => ({
    geoname_id: town.id,
    country: town.country,
    code: codes.get(town.id),
    name: town.name,
    name_fr: "",
    ascii_name: town.asciiName,
    admin1: straight(town.admin1),
    lat: town.lat.toFixed(4),
    lng: town.lng.toFixed(4),
    population: 0,
    time_zone: nearest(places, town).timeZone,
    search_names: town.alternates,
    active: 1,
  }));
}

/** The place of the same country that lies nearest. */
export function nearest(places, town) {
  return places
    .filter((place) => place.country === town.country && place.timeZone !== "")
    .reduce((best, place) => (kilometres(place, town) < kilometres(best, town) ? place : best));
}

export function kilometres(a, b) {
  const rad = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lng - a.lng) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
}
